import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Requests that have not been sent yet. */
export class Migration20261127074121 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "rfq_draft" ("id" text not null, "buyer_id" text not null, "form" text check ("form" in ('basket', 'open')) not null, "title" text not null, "locale" text not null, "values" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rfq_draft_pkey" primary key ("id"));`,
    )
    for (const column of ["buyer_id", "deleted_at"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_rfq_draft_${column}" ON "rfq_draft" ("${column}") WHERE deleted_at IS NULL;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rfq_draft" cascade;`)
  }
}
