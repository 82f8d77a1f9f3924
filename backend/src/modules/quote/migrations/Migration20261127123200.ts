import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The shares of a pooled quote. */
export class Migration20261127123200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "quote_share" ("id" text not null, "quote_id" text not null, "rfq_item_id" text not null, "producer_id" text not null, "producer_name" text not null, "listing_id" text not null, "quantity" numeric not null, "raw_quantity" jsonb not null, "status" text check ("status" in ('asked', 'confirmed', 'refused')) not null default 'asked', "answered_at" timestamptz null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_share_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_quote_share_quote_id_rfq_item_id_listing_id_unique" ON "quote_share" ("quote_id", "rfq_item_id", "listing_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_share_producer_id_status" ON "quote_share" ("producer_id", "status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_share_deleted_at" ON "quote_share" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "quote_share" cascade;`)
  }
}
