import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127234900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "review" add column if not exists "typed_by" jsonb null, add column if not exists "submitted_by" text null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "review" drop column if exists "typed_by", drop column if exists "submitted_by";`,
    )
  }
}
