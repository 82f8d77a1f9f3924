import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Listings as the public reads them, ready to be sent. Rows are written by the first readings. */
export class Migration20261128130200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "shown_listing" ("id" text not null, "listing_id" text not null, "handle" text not null, "locale" text not null, "day" text not null, "form" integer not null, "body" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shown_listing_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shown_listing_handle_locale_unique" ON "shown_listing" ("handle", "locale") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shown_listing_listing_id" ON "shown_listing" ("listing_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shown_listing_deleted_at" ON "shown_listing" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shown_listing" cascade;`)
  }
}
