import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Versions of a sent RFQ, and the one that a quote answers. */
export class Migration20261127071543 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "rfq" add column if not exists "version" integer not null default 1;`,
    )
    this.addSql(
      `alter table if exists "quote" add column if not exists "rfq_version" integer not null default 1;`,
    )
    this.addSql(
      `create table if not exists "rfq_version" ("id" text not null, "rfq_id" text not null, "version" integer not null, "content" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rfq_version_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rfq_version_deleted_at" ON "rfq_version" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rfq_version_rfq_id_version_unique" ON "rfq_version" ("rfq_id", "version") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rfq_version" cascade;`)
    this.addSql(`alter table if exists "quote" drop column if exists "rfq_version";`)
    this.addSql(`alter table if exists "rfq" drop column if exists "version";`)
  }
}
