import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127001500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "notice" ("id" text not null, "key" text not null, "kind" text not null, "recipient" text not null, "locale" text not null, "data" jsonb not null, "status" text check ("status" in ('waiting', 'sent', 'failed')) not null default 'waiting', "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "last_error" text null, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_key_unique" ON "notice" ("key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_deleted_at" ON "notice" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_status_next_attempt_at" ON "notice" ("status", "next_attempt_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "notice" cascade;`)
  }
}
