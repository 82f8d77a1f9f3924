import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What curators put first in the catalogue, or leave out of its lists, for a while. */
export class Migration20261128203900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "shop_window_entry" ("id" text not null, "kind" text check ("kind" in ('pin', 'hide')) not null, "scope" text check ("scope" in ('catalogue', 'category')) not null, "listing_id" text not null, "producer_id" text not null, "place" integer not null default 1, "from_day" text not null, "until_day" text not null, "reason" text not null, "made_by" text not null, "ended_by" text null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_window_entry_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_shop_window_entry_deleted_at" on "shop_window_entry" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_shop_window_entry_listing_id_kind_scope_unique" on "shop_window_entry" ("listing_id", "kind", "scope") where ended_at is null and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_shop_window_entry_until_day" on "shop_window_entry" ("until_day") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shop_window_entry" cascade;`)
  }
}
