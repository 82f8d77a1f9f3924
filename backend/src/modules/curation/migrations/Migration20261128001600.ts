import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Samples examined and visits made, and what one curator writes to the other alone. */
export class Migration20261128001600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "examination" ("id" text not null, "kind" text check ("kind" in ('sample', 'visit')) not null, "day" text not null, "review_id" text not null, "listing_id" text not null, "curator_id" text not null, "curator_name" text not null, "institution" text not null, "note" text null, "is_shown" boolean not null default false, "photos" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "examination_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_examination_listing_id" on "examination" ("listing_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_examination_deleted_at" on "examination" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `alter table if exists "assessment" add column if not exists "private_note" text null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "assessment" drop column if exists "private_note";`)
    this.addSql(`drop table if exists "examination" cascade;`)
  }
}
