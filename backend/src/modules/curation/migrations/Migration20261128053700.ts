import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Standard sentences of the desk, as operators change and add them. */
export class Migration20261128053700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "sentence_edition" ("id" text not null, "sentence_id" text not null, "number" integer not null, "criterion" text not null, "part" text not null, "texts" jsonb not null, "is_retired" boolean not null default false, "author" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "sentence_edition_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_sentence_edition_deleted_at" on "sentence_edition" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_sentence_edition_sentence_id_number_unique" on "sentence_edition" ("sentence_id", "number") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "sentence_edition" cascade;`)
  }
}
