import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Two businesses that give the same NIB. */
export class Migration20261128001000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "nib_dispute" ("id" text not null, "producer_id" text not null, "nib" text not null, "status" text check ("status" in ('draft', 'sent', 'more_asked', 'transferred', 'refused')) not null default 'draft', "explanation" text not null default '', "answer" text null, "decided_by" text null, "decided_at" timestamptz null, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "nib_dispute_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_nib_dispute_producer_id_nib_unique" ON "nib_dispute" ("producer_id", "nib") WHERE deleted_at IS NULL;`,
    )
    for (const column of ["status", "deleted_at"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_nib_dispute_${column}" ON "nib_dispute" ("${column}") WHERE deleted_at IS NULL;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "nib_dispute" cascade;`)
  }
}
