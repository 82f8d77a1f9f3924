import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127204500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "review" add column if not exists "assigned_to" text null;`,
    )
    this.addSql(
      `alter table if exists "curator" add column if not exists "away_until" text null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "review" drop column if exists "assigned_to";`)
    this.addSql(`alter table if exists "curator" drop column if exists "away_until";`)
  }
}
