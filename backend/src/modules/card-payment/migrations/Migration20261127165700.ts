import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127165700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "card_payment" add column if not exists "dispute_status" text check ("dispute_status" in ('open', 'won', 'lost')) null, add column if not exists "dispute_amount" numeric null, add column if not exists "raw_dispute_amount" jsonb null, add column if not exists "dispute_respond_by" text null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "card_payment" drop column if exists "dispute_status", drop column if exists "dispute_amount", drop column if exists "raw_dispute_amount", drop column if exists "dispute_respond_by";`,
    )
  }
}
