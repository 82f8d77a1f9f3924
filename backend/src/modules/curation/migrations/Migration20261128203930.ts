import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The log also tells what curators put first in the catalogue or leave out of its lists. */
export class Migration20261128203930 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "curation_log" drop constraint if exists "curation_log_subject_type_check";`,
    )
    this.addSql(
      `alter table if exists "curation_log" add constraint "curation_log_subject_type_check" check ("subject_type" in ('review', 'producer', 'certificate', 'curator', 'rubric', 'market_rule', 'shop_window'));`,
    )
  }

  // The log is never shortened: entries about the window stay, so the wider check does too.
  override async down(): Promise<void> {}
}
