import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Of what code the documents of search and the kept listings were made. */
export class Migration20261128164800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "catalogue_version" add column if not exists "built_from" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "catalogue_version" drop column if exists "built_from";`)
  }
}
