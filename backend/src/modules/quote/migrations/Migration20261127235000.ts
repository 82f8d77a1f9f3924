import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127235000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "quote" add column if not exists "typed_by" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "quote" drop column if exists "typed_by";`)
  }
}
