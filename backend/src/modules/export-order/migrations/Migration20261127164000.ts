import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** An order may be a sample's, which has no quote. */
export class Migration20261127164000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "export_order" alter column "rfq_id" drop not null, alter column "quote_id" drop not null, add column if not exists "sample_id" text null, add column if not exists "person_id" text null;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_export_order_sample_id_unique" ON "export_order" ("sample_id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "export_order" where "quote_id" is null;`)
    this.addSql(
      `alter table if exists "export_order" drop column if exists "sample_id", drop column if exists "person_id", alter column "rfq_id" set not null, alter column "quote_id" set not null;`,
    )
  }
}
