import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which options of a quote's lines were accepted. */
export class Migration20261127070417 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "export_order" add column if not exists "options" text[] null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "export_order" drop column if exists "options";`)
  }
}
