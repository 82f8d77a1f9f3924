import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123235740 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "trade_terms" drop constraint if exists "trade_terms_listing_id_unique";`,
    )
    this.addSql(
      `alter table if exists "exchange_rate" drop constraint if exists "exchange_rate_currency_unique";`,
    )
    this.addSql(
      `create table if not exists "catalogue_version" ("id" text not null, "version" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "catalogue_version_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_version_deleted_at" ON "catalogue_version" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "exchange_rate" ("id" text not null, "currency" text not null, "per_usd" numeric not null, "as_of" text not null, "source" text not null, "raw_per_usd" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "exchange_rate_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_exchange_rate_currency_unique" ON "exchange_rate" ("currency") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_exchange_rate_deleted_at" ON "exchange_rate" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "trade_terms" ("id" text not null, "listing_id" text not null, "review_id" text not null, "category" text not null, "processing_stage" text check ("processing_stage" in ('raw', 'semi_finished', 'finished')) not null, "hs_code" text not null, "unit" text check ("unit" in ('kg', 'L', 'm', 'pc')) not null, "origin_province" text not null, "origin_place" text not null, "species" text null, "gi_claim" text null, "claims_organic" boolean not null default false, "moq" numeric not null, "order_multiple" numeric not null, "lead_time_days" integer not null, "capacity_per_month" numeric not null, "shelf_life_months" integer null, "season" jsonb null, "incoterms" jsonb not null, "tiers" jsonb not null, "packing" jsonb not null, "sample" jsonb not null, "certificate_ids" text[] not null, "markets" text[] not null, "images" jsonb not null, "raw_moq" jsonb not null, "raw_order_multiple" jsonb not null, "raw_capacity_per_month" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "trade_terms_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_trade_terms_listing_id_unique" ON "trade_terms" ("listing_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_trade_terms_deleted_at" ON "trade_terms" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_trade_terms_category" ON "trade_terms" ("category") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_trade_terms_origin_province" ON "trade_terms" ("origin_province") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "catalogue_version" cascade;`)

    this.addSql(`drop table if exists "exchange_rate" cascade;`)

    this.addSql(`drop table if exists "trade_terms" cascade;`)
  }
}
