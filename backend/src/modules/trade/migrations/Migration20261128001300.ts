import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What getting goods on board costs, as producers enter it for themselves. */
export class Migration20261128001300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "listing_costs" ("id" text not null, "listing_id" text not null, "producer_id" text not null, "costs" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_costs_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_costs_listing_id_unique" ON "listing_costs" ("listing_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_costs_producer_id_updated_at" ON "listing_costs" ("producer_id", "updated_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_costs_deleted_at" ON "listing_costs" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_costs" cascade;`)
  }
}
