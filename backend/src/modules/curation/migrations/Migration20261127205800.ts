import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127205800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "review" add column if not exists "approved_snapshot" jsonb null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "review" drop column if exists "approved_snapshot";`)
  }
}
