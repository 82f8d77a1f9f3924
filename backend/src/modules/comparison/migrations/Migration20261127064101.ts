import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What buyers expect the way to a destination to cost. */
export class Migration20261127064101 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "remembered_figures" ("id" text not null, "buyer_id" text not null, "destination" text not null, "figures" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "remembered_figures_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_remembered_figures_deleted_at" ON "remembered_figures" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_remembered_figures_buyer_id_destination_unique" ON "remembered_figures" ("buyer_id", "destination") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "remembered_figures" cascade;`)
  }
}
