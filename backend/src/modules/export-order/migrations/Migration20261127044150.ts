import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127044150 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "export_order_transfer" drop constraint if exists "export_order_transfer_order_id_idempotency_key_unique";`);
    this.addSql(`create table if not exists "export_order_shipment" ("id" text not null, "carrier" text not null, "vessel" text null, "transport_number" text null, "departs_on" text not null, "arrives_on" text null, "tracking_url" text null, "order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "export_order_shipment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_shipment_order_id" ON "export_order_shipment" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_shipment_deleted_at" ON "export_order_shipment" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "export_order_transfer" ("id" text not null, "status" text check ("status" in ('reported', 'confirmed', 'refused')) not null default 'reported', "idempotency_key" text not null, "amount" numeric not null, "currency" text check ("currency" in ('USD', 'EUR', 'JPY', 'IDR')) not null, "paid_on" text not null, "note" text null, "proof_file_id" text null, "proof_file_name" text null, "credited" numeric null, "credited_on" text null, "answer" text null, "decided_by" text null, "decided_at" timestamptz null, "order_id" text not null, "raw_amount" jsonb not null, "raw_credited" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "export_order_transfer_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_transfer_order_id" ON "export_order_transfer" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_transfer_deleted_at" ON "export_order_transfer" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_export_order_transfer_order_id_idempotency_key_unique" ON "export_order_transfer" ("order_id", "idempotency_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_transfer_status" ON "export_order_transfer" ("status") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "export_order_shipment" add constraint "export_order_shipment_order_id_foreign" foreign key ("order_id") references "export_order" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "export_order_transfer" add constraint "export_order_transfer_order_id_foreign" foreign key ("order_id") references "export_order" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "export_order_shipment" cascade;`);

    this.addSql(`drop table if exists "export_order_transfer" cascade;`);
  }

}
