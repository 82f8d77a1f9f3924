import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Options and packing of a quote's lines, and the lines that it leaves out. */
export class Migration20261127070352 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "quote_line" add column if not exists "options" jsonb null, add column if not exists "packing" jsonb null;`,
    )
    this.addSql(
      `alter table if exists "quote" add column if not exists "not_quoted" jsonb null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "quote" drop column if exists "not_quoted";`)
    this.addSql(
      `alter table if exists "quote_line" drop column if exists "packing", drop column if exists "options";`,
    )
  }
}
