import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127065353 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "delivery_milestone" ("id" text not null, "order_id" text not null, "idempotency_key" text not null, "kind" text check ("kind" in ('materials', 'production_started', 'half_done', 'quality_checked', 'packed', 'labelled', 'handed_over', 'loaded', 'other')) not null, "text" text null, "happened_on" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_milestone_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_milestone_deleted_at" ON "delivery_milestone" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_milestone_order_id_idempotency_key_unique" ON "delivery_milestone" ("order_id", "idempotency_key") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "delivery_checklist_upload" ("id" text not null, "order_id" text not null, "kind" text not null, "status" text check ("status" in ('uploaded', 'accepted', 'refused')) not null default 'uploaded', "file_id" text not null, "file_name" text not null, "note" text null, "answer" text null, "checked_by" text null, "checked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_checklist_upload_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_checklist_upload_deleted_at" ON "delivery_checklist_upload" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_checklist_upload_order_id" ON "delivery_checklist_upload" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "delivery_receipt" ("id" text not null, "order_id" text not null, "idempotency_key" text not null, "received_on" text not null, "lines" jsonb not null, "is_last" boolean not null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_receipt_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_receipt_deleted_at" ON "delivery_receipt" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_receipt_order_id_idempotency_key_unique" ON "delivery_receipt" ("order_id", "idempotency_key") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "delivery_file" ("id" text not null, "order_id" text not null, "owner_id" text not null, "place" integer not null, "file_id" text not null, "file_name" text not null, "width" integer not null, "height" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_file_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_file_deleted_at" ON "delivery_file" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_file_order_id" ON "delivery_file" ("order_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "delivery_milestone" cascade;`);

    this.addSql(`drop table if exists "delivery_checklist_upload" cascade;`);

    this.addSql(`drop table if exists "delivery_receipt" cascade;`);

    this.addSql(`drop table if exists "delivery_file" cascade;`);
  }

}
