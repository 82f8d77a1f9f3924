import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who of the company sent an RFQ; of those from before it is their account's founder. */
export class Migration20261127064800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rfq" add column if not exists "person_id" text null;`)
    this.addSql(`update "rfq" set "person_id" = "buyer_id" where "person_id" is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rfq" drop column if exists "person_id";`)
  }
}
