import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Listings that cannot be asked for until a day, or until their producers say so. */
export class Migration20261128000700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "listing_pause" ("id" text not null, "listing_id" text not null, "until" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_pause_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_pause_listing_id_unique" ON "listing_pause" ("listing_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_pause_deleted_at" ON "listing_pause" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_pause" cascade;`)
  }
}
