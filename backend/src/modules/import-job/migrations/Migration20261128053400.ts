import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Who has taken out which list as a file, and when. */
export class Migration20261128053400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "sheet_export" ("id" text not null, "subject" text check ("subject" in ('listing', 'producer')) not null, "kind" text check ("kind" in ('csv', 'xlsx')) not null, "status" text null, "province" text null, "rows" integer not null, "user_id" text not null, "actor_name" text not null, ${TIMES}, constraint "sheet_export_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sheet_export_deleted_at" ON "sheet_export" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sheet_export_created_at" ON "sheet_export" ("created_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "sheet_export" cascade;`)
  }
}
