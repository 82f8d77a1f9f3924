import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127035156 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "export_order" drop constraint if exists "export_order_quote_id_unique";`);
    this.addSql(`alter table if exists "export_order" drop constraint if exists "export_order_order_id_unique";`);
    this.addSql(`create table if not exists "export_order" ("id" text not null, "order_id" text not null, "serial" integer not null, "status" text check ("status" in ('awaiting_deposit', 'in_production', 'ready', 'shipped', 'delivered', 'completed', 'cancelled')) not null, "rfq_id" text not null, "quote_id" text not null, "rfq_item_ids" text[] not null, "buyer_id" text not null, "producer_id" text not null, "producer_name" text not null, "currency" text check ("currency" in ('USD', 'EUR', 'JPY', 'IDR')) not null, "total" numeric not null, "deposit" numeric not null, "balance" numeric not null, "deposit_collection_id" text null, "balance_collection_id" text null, "received" numeric not null default 0, "deposit_percent" numeric not null, "payment_method" text check ("payment_method" in ('tt', 'lc', 'card')) not null, "incoterm" text check ("incoterm" in ('EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CPT', 'CIF', 'CIP', 'DAP', 'DPU', 'DDP')) not null, "incoterm_place" text not null, "transport_mode" text check ("transport_mode" in ('sea', 'air', 'road', 'multimodal')) not null, "lead_time_days" integer not null, "placed_on" text not null, "raw_total" jsonb not null, "raw_deposit" jsonb not null, "raw_balance" jsonb not null, "raw_received" jsonb not null default '{"value":"0","precision":20}', "raw_deposit_percent" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "export_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_export_order_order_id_unique" ON "export_order" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_export_order_quote_id_unique" ON "export_order" ("quote_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_deleted_at" ON "export_order" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_buyer_id" ON "export_order" ("buyer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_producer_id" ON "export_order" ("producer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_rfq_id" ON "export_order" ("rfq_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_status" ON "export_order" ("status") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "capacity_reservation" ("id" text not null, "listing_id" text not null, "month" text not null, "quantity" numeric not null, "order_id" text not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "capacity_reservation_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_capacity_reservation_order_id" ON "capacity_reservation" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_capacity_reservation_deleted_at" ON "capacity_reservation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_capacity_reservation_listing_id_month" ON "capacity_reservation" ("listing_id", "month") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "export_order_move" ("id" text not null, "status" text check ("status" in ('awaiting_deposit', 'in_production', 'ready', 'shipped', 'delivered', 'completed', 'cancelled')) not null, "actor" text check ("actor" in ('buyer', 'producer', 'operator', 'payment')) not null, "actor_name" text not null, "note" text null, "moved_at" timestamptz not null, "order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "export_order_move_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_move_order_id" ON "export_order_move" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_export_order_move_deleted_at" ON "export_order_move" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "capacity_reservation" add constraint "capacity_reservation_order_id_foreign" foreign key ("order_id") references "export_order" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "export_order_move" add constraint "export_order_move_order_id_foreign" foreign key ("order_id") references "export_order" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "capacity_reservation" drop constraint if exists "capacity_reservation_order_id_foreign";`);

    this.addSql(`alter table if exists "export_order_move" drop constraint if exists "export_order_move_order_id_foreign";`);

    this.addSql(`drop table if exists "export_order" cascade;`);

    this.addSql(`drop table if exists "capacity_reservation" cascade;`);

    this.addSql(`drop table if exists "export_order_move" cascade;`);
  }

}
