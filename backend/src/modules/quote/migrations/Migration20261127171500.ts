import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A quote's order may depend on a sample. */
export class Migration20261127171500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "quote" add column if not exists "needs_sample" boolean not null default false;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "quote" drop column if exists "needs_sample";`)
  }
}
