import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What search missed before it was noted down is not known, so everything is owed to it once. */
export class Migration20261127005000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "owed_change" ("id" text not null, "subject" text check ("subject" in ('listing', 'producer', 'certificate', 'everything')) not null, "subject_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "owed_change_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_owed_change_deleted_at" ON "owed_change" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `insert into "owed_change" ("id", "subject", "subject_id") values ('owed_everything', 'everything', '');`,
    )
    this.addSql(
      `alter table if exists "catalogue_version" add column if not exists "day" text null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "catalogue_version" drop column if exists "day";`)
    this.addSql(`drop table if exists "owed_change" cascade;`)
  }
}
