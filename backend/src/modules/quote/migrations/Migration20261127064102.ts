import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A quote keeps the exchange rates of the day on which it was sent. */
export class Migration20261127064102 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "quote" add column if not exists "rates" jsonb null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "quote" drop column if exists "rates";`)
  }
}
