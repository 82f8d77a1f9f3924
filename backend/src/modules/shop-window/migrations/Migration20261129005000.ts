import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Goods that curators show together for a season. */
export class Migration20261129005000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "shop_collection" ("id" text not null, "slug" text not null, "title" jsonb not null, "introduction" jsonb not null, "listing_ids" jsonb not null, "from_day" text not null, "until_day" text not null, "version" integer not null default 1, "made_by" text not null, "changed_by" text null, "ended_by" text null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_collection_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_shop_collection_deleted_at" on "shop_collection" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_shop_collection_slug_unique" on "shop_collection" ("slug") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_shop_collection_until_day" on "shop_collection" ("until_day") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shop_collection" cascade;`)
  }
}
