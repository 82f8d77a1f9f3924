import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127234800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "member" drop constraint if exists "member_role_check";`)
    this.addSql(
      `alter table if exists "member" add constraint "member_role_check" check ("role" in ('owner', 'staff', 'helper'));`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`update "member" set "role" = 'staff' where "role" = 'helper';`)
    this.addSql(`alter table if exists "member" drop constraint if exists "member_role_check";`)
    this.addSql(
      `alter table if exists "member" add constraint "member_role_check" check ("role" in ('owner', 'staff'));`,
    )
  }
}
