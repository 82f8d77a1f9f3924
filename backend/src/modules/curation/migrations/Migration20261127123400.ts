import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127123400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "passport" add column if not exists "position" serial not null, add column if not exists "facts" text null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_passport_position_unique" on "passport" ("position") where deleted_at is null;`,
    )
    this.addSql(
      `create table if not exists "passport_key" ("id" text not null, "x" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "passport_key_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_passport_key_deleted_at" on "passport_key" ("deleted_at") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "passport_key" cascade;`)
    this.addSql(
      `alter table if exists "passport" drop column if exists "position", drop column if exists "facts";`,
    )
  }
}
