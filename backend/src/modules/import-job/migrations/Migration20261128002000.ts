import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Operators bring in businesses as producers bring in listings; every import so far is of listings. */
export class Migration20261128002000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "import_job" add column if not exists "subject" text check ("subject" in ('listing', 'producer')) not null default 'listing';`,
    )
  }

  override async down(): Promise<void> {
    // The code of before would take files of businesses for files of listings.
    this.addSql(
      `delete from "import_row" where "import_id" in (select "id" from "import_job" where "subject" = 'producer');`,
    )
    this.addSql(`delete from "import_job" where "subject" = 'producer';`)
    this.addSql(`alter table "import_job" drop column if exists "subject";`)
  }
}
