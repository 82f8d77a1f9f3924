import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127164800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "quote" add column if not exists "claim_days" integer not null default 14;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "quote" drop column if exists "claim_days";`)
  }
}
