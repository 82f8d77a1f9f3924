import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Whose browser it is: notices end for whoever no longer works for the business. */
export class Migration20261128010410 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "notice_push_subscription" add column if not exists "member_id" text null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_push_subscription_member_id" ON "notice_push_subscription" ("member_id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_notice_push_subscription_member_id";`)
    this.addSql(
      `alter table if exists "notice_push_subscription" drop column if exists "member_id";`,
    )
  }
}
