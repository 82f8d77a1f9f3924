import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Files that producers bring in, and their rows. */
export class Migration20261127204000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "import_job" ("id" text not null, "producer_id" text not null, "status" text check ("status" in ('mapping', 'checking', 'checked', 'running', 'done', 'undoing', 'undone')) not null, "file_name" text not null, "kind" text check ("kind" in ('csv', 'xlsx')) not null, "headings" jsonb not null, "mapping" jsonb not null, "decimal_mark" text check ("decimal_mark" in ('.', ',')) not null, "mark_is_sure" boolean not null, "rows" integer not null, ${TIMES}, constraint "import_job_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "import_row" ("id" text not null, "import_id" text not null, "number" integer not null, "cells" jsonb not null, "outcome" text check ("outcome" in ('unchecked', 'new', 'changed', 'unchanged', 'wrong')) not null default 'unchecked', "state" text check ("state" in ('waiting', 'written', 'failed', 'undone', 'kept')) not null default 'waiting', "problems" jsonb not null default '[]', "title" text null, "listing_id" text null, "review_id" text null, "written" text null, "before" jsonb null, ${TIMES}, constraint "import_row_pkey" primary key ("id"));`,
    )
    for (const table of ["import_job", "import_row"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`,
      )
    for (const column of ["producer_id", "status"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_import_job_${column}" ON "import_job" ("${column}") WHERE deleted_at IS NULL;`,
      )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_import_row_import_id_number_unique" ON "import_row" ("import_id", "number") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_import_row_import_id_outcome_state" ON "import_row" ("import_id", "outcome", "state") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "import_row" cascade;`)
    this.addSql(`drop table if exists "import_job" cascade;`)
  }
}
