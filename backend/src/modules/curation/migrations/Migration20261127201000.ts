import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127201000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "review" add column if not exists "reasons" jsonb null, add column if not exists "appeal_of" text null, add column if not exists "appeal_reason" text null, add column if not exists "is_renewal" boolean not null default false;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "review" drop column if exists "reasons", drop column if exists "appeal_of", drop column if exists "appeal_reason", drop column if exists "is_renewal";`,
    )
  }
}
