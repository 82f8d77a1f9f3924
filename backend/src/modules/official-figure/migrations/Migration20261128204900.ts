import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Figures of official statistics, each with its source. */
export class Migration20261128204900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "official_figure" ("id" text not null, "key" text not null, "kind" text check ("kind" in ('exports', 'grdp')) not null, "province" text not null, "regency" text null, "year" integer not null, "sector" text not null, "value" numeric not null, "unit" text check ("unit" in ('percent', 'idr', 'usd', 'kg')) not null, "source" text not null, "source_date" text not null, "raw_value" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "official_figure_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_official_figure_key_unique" on "official_figure" ("key") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_official_figure_deleted_at" on "official_figure" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_official_figure_province_regency" on "official_figure" ("province", "regency") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "official_figure" cascade;`)
  }
}
