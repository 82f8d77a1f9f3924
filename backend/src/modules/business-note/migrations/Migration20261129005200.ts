import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What curators ask about a listing stands beside what they ask of the business. */
export class Migration20261129005200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "business_note" add column if not exists "listing_id" text null, add column if not exists "review_id" text null, add column if not exists "institution" text null, add column if not exists "about" jsonb null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_business_note_review_id" ON "business_note" ("review_id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    // The code of before would take what was asked about a listing for something asked of the business.
    this.addSql(`delete from "business_note" where "listing_id" is not null;`)
    this.addSql(`drop index if exists "IDX_business_note_review_id";`)
    this.addSql(
      `alter table if exists "business_note" drop column if exists "listing_id", drop column if exists "review_id", drop column if exists "institution", drop column if exists "about";`,
    )
  }
}
