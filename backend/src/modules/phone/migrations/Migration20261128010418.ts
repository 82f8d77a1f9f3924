import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** One code stands for a number and purpose, also of two that are asked for at once. */
export class Migration20261128010418 extends Migration {
  override async up(): Promise<void> {
    // Codes hold for ten minutes: whoever waits for one asks again.
    this.addSql(`delete from "phone_code";`)
    this.addSql(`drop index if exists "IDX_phone_code_number_purpose";`)
    this.addSql(
      `create unique index if not exists "IDX_phone_code_number_purpose_unique" on "phone_code" ("number", "purpose") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_phone_code_number_purpose_unique";`)
    this.addSql(
      `create index if not exists "IDX_phone_code_number_purpose" on "phone_code" ("number", "purpose") where deleted_at is null;`,
    )
  }
}
