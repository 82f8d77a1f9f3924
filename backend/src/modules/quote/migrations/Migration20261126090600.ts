import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Goods keep their name in every locale; rows from before have the one they were written with. */
export class Migration20261126090600 extends Migration {
  override async up(): Promise<void> {
    for (const table of ["quote_line", "rfq_item"]) {
      this.addSql(`alter table if exists "${table}" add column if not exists "titles" jsonb null;`)
      this.addSql(
        `update "${table}" set "titles" = jsonb_build_object('en', "title", 'id', "title", 'ja', "title", 'de', "title", 'ar', "title");`,
      )
      this.addSql(`alter table if exists "${table}" alter column "titles" set not null;`)
      this.addSql(`alter table if exists "${table}" drop column if exists "title";`)
    }
  }

  override async down(): Promise<void> {
    for (const table of ["quote_line", "rfq_item"]) {
      this.addSql(`alter table if exists "${table}" add column if not exists "title" text null;`)
      this.addSql(`update "${table}" set "title" = "titles" ->> 'en';`)
      this.addSql(`alter table if exists "${table}" alter column "title" set not null;`)
      this.addSql(`alter table if exists "${table}" drop column if exists "titles";`)
    }
  }
}
