import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The number a member signs in with, once they have confirmed it. */
export class Migration20261128001317 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "member" add column if not exists "phone" text null;`)
    this.addSql(
      `create unique index if not exists "IDX_member_phone_unique" on "member" ("phone") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_member_phone_unique";`)
    this.addSql(`alter table if exists "member" drop column if exists "phone";`)
  }
}
