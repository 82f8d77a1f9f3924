import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was found in listings' pictures. */
export class Migration20261127203000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "picture_fact" ("id" text not null, "listing_id" text not null, "producer_id" text not null, "difference_hash" text null, "hints" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "picture_fact_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_picture_fact_deleted_at" ON "picture_fact" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_picture_fact_listing_id" ON "picture_fact" ("listing_id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "picture_fact" cascade;`)
  }
}
