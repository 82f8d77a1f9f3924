import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Entries of the ledger of trade leave as files, too; they never come in as one. */
export class Migration20261128203200 extends Migration {
  override async up(): Promise<void> {
    this.allow("'listing', 'producer', 'business', 'trade'")
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "sheet_export" where "subject" = 'trade';`)
    this.allow("'listing', 'producer', 'business'")
  }

  private allow(subjects: string): void {
    this.addSql(`alter table "sheet_export" drop constraint if exists "sheet_export_subject_check";`)
    this.addSql(
      `alter table "sheet_export" add constraint "sheet_export_subject_check" check ("subject" in (${subjects}));`,
    )
  }
}
