import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const tables = ["import_job", "sheet_export"]

/** Files of an agency's businesses come in and go out as well. */
export class Migration20261128170500 extends Migration {
  override async up(): Promise<void> {
    this.allow("'listing', 'producer', 'business'")
  }

  override async down(): Promise<void> {
    this.addSql(
      `delete from "import_row" where "import_id" in (select "id" from "import_job" where "subject" = 'business');`,
    )
    for (const table of tables) this.addSql(`delete from "${table}" where "subject" = 'business';`)
    this.allow("'listing', 'producer'")
  }

  private allow(subjects: string): void {
    for (const table of tables) {
      this.addSql(`alter table "${table}" drop constraint if exists "${table}_subject_check";`)
      this.addSql(
        `alter table "${table}" add constraint "${table}_subject_check" check ("subject" in (${subjects}));`,
      )
    }
  }
}
