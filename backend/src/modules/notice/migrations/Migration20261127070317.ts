import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Whose notice it is, for the list in their account, and which mails somebody does not want. */
export class Migration20261127070317 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "notice" add column if not exists "reader_side" text null, add column if not exists "reader_id" text null, add column if not exists "person_id" text null, add column if not exists "read_at" timestamptz null;`,
    )
    this.addSql(`alter table if exists "notice" drop constraint if exists "notice_status_check";`)
    this.addSql(
      `alter table if exists "notice" add constraint "notice_status_check" check ("status" in ('waiting', 'sent', 'failed', 'unwanted'));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_reader" ON "notice" ("reader_side", "reader_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "notice_muted_group" ("id" text not null, "person_id" text not null, "group" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_muted_group_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_muted_group_person_id_group" ON "notice_muted_group" ("person_id", "group") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "notice_muted_group" cascade;`)
    this.addSql(
      `alter table if exists "notice" drop column if exists "reader_side", drop column if exists "reader_id", drop column if exists "person_id", drop column if exists "read_at";`,
    )
    // Mails that somebody had turned off are over for the code of before, which knows no such state.
    this.addSql(`update "notice" set "status" = 'failed' where "status" = 'unwanted';`)
    this.addSql(`alter table if exists "notice" drop constraint if exists "notice_status_check";`)
    this.addSql(
      `alter table if exists "notice" add constraint "notice_status_check" check ("status" in ('waiting', 'sent', 'failed'));`,
    )
  }
}
