import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Acceptances above a company's limit that wait for a colleague, one at a time for each quote. */
export class Migration20261127071600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "company_consent" ("id" text not null, "account_id" text not null, "rfq_id" text not null, "quote_id" text not null, "version" integer not null, "total" numeric not null, "raw_total" jsonb not null, "currency" text not null, "rfq_item_ids" text[] not null, "options" text[] not null, "status" text check ("status" in ('waiting', 'approved', 'refused', 'withdrawn')) not null default 'waiting', "asked_by" text not null, "note" text null, "decided_by" text null, "decided_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "company_consent_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_company_consent_account_id_status" ON "company_consent" ("account_id", "status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_company_consent_waiting_quote" ON "company_consent" ("quote_id") WHERE status = 'waiting' AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_company_consent_deleted_at" ON "company_consent" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "company_consent" cascade;`)
  }
}
