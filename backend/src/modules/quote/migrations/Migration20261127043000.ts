import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What buyers ask producers to change in a quote. */
export class Migration20261127043000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "quote_wish" ("id" text not null, "rfq_id" text not null, "quote_id" text not null, "producer_id" text not null, "idempotency_key" text not null, "message" text null, "lines" jsonb not null, "incoterm" text check ("incoterm" in ('EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CPT', 'CIF', 'CIP', 'DAP', 'DPU', 'DDP')) null, "incoterm_place" text null, "valid_until" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_wish_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_wish_deleted_at" ON "quote_wish" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_quote_wish_quote_id_idempotency_key_unique" ON "quote_wish" ("quote_id", "idempotency_key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_wish_rfq_id" ON "quote_wish" ("rfq_id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "quote_wish" cascade;`)
  }
}
