import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Goods that buyers have put aside, and the link that shows them to others. */
export class Migration20261128130100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "shortlist" ("id" text not null, "buyer_id" text not null, "lines" jsonb not null, "token" text null, "title" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shortlist_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shortlist_deleted_at" ON "shortlist" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shortlist_buyer_id_unique" ON "shortlist" ("buyer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shortlist_token_unique" ON "shortlist" ("token") WHERE token IS NOT NULL AND deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shortlist" cascade;`)
  }
}
