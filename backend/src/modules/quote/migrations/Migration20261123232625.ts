import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123232625 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "rfq_recipient" drop constraint if exists "rfq_recipient_rfq_id_producer_id_unique";`,
    )
    this.addSql(
      `alter table if exists "rfq" drop constraint if exists "rfq_buyer_id_idempotency_key_unique";`,
    )
    this.addSql(
      `alter table if exists "quote" drop constraint if exists "quote_producer_id_idempotency_key_unique";`,
    )
    this.addSql(
      `alter table if exists "quote" drop constraint if exists "quote_rfq_id_producer_id_version_unique";`,
    )
    this.addSql(
      `create table if not exists "quote" ("id" text not null, "serial" serial, "rfq_id" text not null, "producer_id" text not null, "producer_name" text not null, "version" integer not null, "status" text check ("status" in ('draft', 'sent', 'accepted', 'declined', 'withdrawn', 'expired', 'superseded')) not null default 'draft', "idempotency_key" text not null, "sent_at" timestamptz null, "currency" text check ("currency" in ('USD', 'EUR', 'JPY', 'IDR')) not null, "incoterm" text check ("incoterm" in ('EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CPT', 'CIF', 'CIP', 'DAP', 'DPU', 'DDP')) not null, "incoterm_place" text not null, "transport_mode" text check ("transport_mode" in ('sea', 'air', 'road', 'multimodal')) not null, "valid_until" text not null, "deposit_percent" numeric not null, "payment_method" text check ("payment_method" in ('tt', 'lc', 'card')) not null, "freight" numeric null, "insurance" numeric null, "sample_price" numeric null, "exclusions" text null, "message" text null, "raw_deposit_percent" jsonb not null, "raw_freight" jsonb null, "raw_insurance" jsonb null, "raw_sample_price" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_deleted_at" ON "quote" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_quote_rfq_id_producer_id_version_unique" ON "quote" ("rfq_id", "producer_id", "version") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_quote_producer_id_idempotency_key_unique" ON "quote" ("producer_id", "idempotency_key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_status_valid_until" ON "quote" ("status", "valid_until") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "quote_line" ("id" text not null, "rfq_item_id" text not null, "line" integer not null, "title" text not null, "hs_code" text not null, "unit" text not null, "quantity" numeric not null, "unit_price" numeric not null, "lead_time_days" integer not null, "note" text null, "quote_id" text not null, "raw_quantity" jsonb not null, "raw_unit_price" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_line_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_line_quote_id" ON "quote_line" ("quote_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_line_deleted_at" ON "quote_line" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "quote_message" ("id" text not null, "rfq_id" text not null, "producer_id" text not null, "author" text check ("author" in ('buyer', 'producer')) not null, "author_id" text not null, "text" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_message_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_message_deleted_at" ON "quote_message" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_message_rfq_id_producer_id" ON "quote_message" ("rfq_id", "producer_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "rfq" ("id" text not null, "serial" serial, "buyer_id" text not null, "status" text check ("status" in ('draft', 'sent', 'closed', 'cancelled', 'expired')) not null default 'draft', "idempotency_key" text not null, "sent_at" timestamptz null, "currency" text check ("currency" in ('USD', 'EUR', 'JPY', 'IDR')) not null, "destination_country" text not null, "destination_city" text not null, "destination_port" text null, "incoterm" text check ("incoterm" in ('EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CPT', 'CIF', 'CIP', 'DAP', 'DPU', 'DDP')) not null, "transport_mode" text check ("transport_mode" in ('sea', 'air', 'road', 'multimodal')) not null, "needed_by" text not null, "decision_by" text null, "certificates_needed" text[] not null, "sample_wanted" boolean not null default false, "private_label" boolean not null default false, "packaging" text null, "repeat_volume" text null, "message" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rfq_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rfq_deleted_at" ON "rfq" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rfq_buyer_id_idempotency_key_unique" ON "rfq" ("buyer_id", "idempotency_key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rfq_buyer_id_status" ON "rfq" ("buyer_id", "status") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "rfq_item" ("id" text not null, "line" integer not null, "listing_id" text not null, "listing_handle" text not null, "title" text not null, "producer_id" text not null, "producer_name" text not null, "quantity" numeric not null, "unit" text not null, "hs_code" text not null, "target_price" numeric null, "note" text null, "rfq_id" text not null, "raw_quantity" jsonb not null, "raw_target_price" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rfq_item_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rfq_item_rfq_id" ON "rfq_item" ("rfq_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rfq_item_deleted_at" ON "rfq_item" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rfq_item_rfq_id_producer_id" ON "rfq_item" ("rfq_id", "producer_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "rfq_recipient" ("id" text not null, "producer_id" text not null, "producer_name" text not null, "producer_handle" text not null, "seen_at" timestamptz null, "rfq_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rfq_recipient_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rfq_recipient_rfq_id" ON "rfq_recipient" ("rfq_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rfq_recipient_deleted_at" ON "rfq_recipient" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rfq_recipient_rfq_id_producer_id_unique" ON "rfq_recipient" ("rfq_id", "producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rfq_recipient_producer_id" ON "rfq_recipient" ("producer_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "quote_line" add constraint "quote_line_quote_id_foreign" foreign key ("quote_id") references "quote" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "rfq_item" add constraint "rfq_item_rfq_id_foreign" foreign key ("rfq_id") references "rfq" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "rfq_recipient" add constraint "rfq_recipient_rfq_id_foreign" foreign key ("rfq_id") references "rfq" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "quote_line" drop constraint if exists "quote_line_quote_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "rfq_item" drop constraint if exists "rfq_item_rfq_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "rfq_recipient" drop constraint if exists "rfq_recipient_rfq_id_foreign";`,
    )

    this.addSql(`drop table if exists "quote" cascade;`)

    this.addSql(`drop table if exists "quote_line" cascade;`)

    this.addSql(`drop table if exists "quote_message" cascade;`)

    this.addSql(`drop table if exists "rfq" cascade;`)

    this.addSql(`drop table if exists "rfq_item" cascade;`)

    this.addSql(`drop table if exists "rfq_recipient" cascade;`)
  }
}
