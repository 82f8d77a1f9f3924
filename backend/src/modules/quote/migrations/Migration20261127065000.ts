import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Open RFQs in a buyer's own words, what a buyer keeps to themselves, quantities of tiers, attachments. */
export class Migration20261127065000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "rfq" add column if not exists "hides_company" boolean not null default false, add column if not exists "hides_target_prices" boolean not null default false, add column if not exists "open_category" text check ("open_category" in ('food/sugar', 'food/snack', 'food/honey', 'food/condiment', 'food/oil', 'food/coconut', 'spice/pepper', 'spice/vanilla', 'spice/cinnamon', 'spice/nutmeg', 'spice/clove', 'spice/ginger', 'beverage/coffee', 'beverage/cocoa', 'craft/rattan', 'craft/metal', 'craft/weaving', 'craft/bamboo', 'craft/wood', 'furniture/rattan', 'furniture/wood', 'textile/weaving', 'textile/batik', 'marine/seaweed', 'home/charcoal', 'oil/essential', 'raw/rattan')) null, add column if not exists "answers_max" integer null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rfq_open_category_status" ON "rfq" ("open_category", "status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `alter table if exists "rfq_item" alter column "listing_id" drop not null, alter column "listing_handle" drop not null, alter column "producer_id" drop not null, alter column "producer_name" drop not null, add column if not exists "tier_quantities" jsonb null;`,
    )
    this.addSql(
      `alter table if exists "quote_line" add column if not exists "listing_id" text null;`,
    )
    this.addSql(
      `create table if not exists "rfq_attachment" ("id" text not null, "owner_id" text not null, "rfq_id" text null, "quote_id" text null, "file_id" text not null, "file_name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rfq_attachment_pkey" primary key ("id"));`,
    )
    for (const column of ["rfq_id", "quote_id", "owner_id", "deleted_at"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_rfq_attachment_${column}" ON "rfq_attachment" ("${column}") WHERE deleted_at IS NULL;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rfq_attachment" cascade;`)
    this.addSql(`alter table if exists "quote_line" drop column if exists "listing_id";`)
    this.addSql(
      `alter table if exists "rfq_item" drop column if exists "tier_quantities", alter column "listing_id" set not null, alter column "listing_handle" set not null, alter column "producer_id" set not null, alter column "producer_name" set not null;`,
    )
    this.addSql(
      `alter table if exists "rfq" drop column if exists "hides_company", drop column if exists "hides_target_prices", drop column if exists "open_category", drop column if exists "answers_max";`,
    )
  }
}
