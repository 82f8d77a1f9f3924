import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const before = "'draft', 'submitted', 'in_review', 'approved', 'changes_requested', 'rejected', 'expired', 'withdrawn', 'superseded'"

/** A revision can be taken back by its producer. */
export class Migration20261127203900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "review" drop constraint if exists "review_status_check";`)
    this.addSql(
      `alter table if exists "review" add constraint "review_status_check" check ("status" in (${before}, 'taken_back'));`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`update "review" set "status" = 'withdrawn' where "status" = 'taken_back';`)
    this.addSql(`alter table if exists "review" drop constraint if exists "review_status_check";`)
    this.addSql(
      `alter table if exists "review" add constraint "review_status_check" check ("status" in (${before}));`,
    )
  }
}
