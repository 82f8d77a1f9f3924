import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A certificate's scope is told in several languages; until now it was shown as English. */
export class Migration20261127034801 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "certificate" alter column "scope" type jsonb using jsonb_build_object('en', "scope");`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "certificate" alter column "scope" type text using coalesce(nullif("scope" ->> 'en', ''), "scope" ->> 'id', '');`,
    )
  }
}
