import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What curators ask of a business, one row for each thing. */
export class Migration20261128002500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "business_note" ("id" text not null, "producer_id" text not null, "round" text not null, "position" integer not null, "text" text not null, "answer" text null, "is_done" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "business_note_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_business_note_producer_id_round" ON "business_note" ("producer_id", "round") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_business_note_deleted_at" ON "business_note" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "business_note" cascade;`)
  }
}
