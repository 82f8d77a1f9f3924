import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Listings that their producers have put away. */
export class Migration20261127203800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "listing_archive" ("id" text not null, "listing_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_archive_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_archive_listing_id_unique" ON "listing_archive" ("listing_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_archive_deleted_at" ON "listing_archive" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_archive" cascade;`)
  }
}
