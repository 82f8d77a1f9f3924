import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Renewals are certificates of the same series, a group's certificate is used by members it has
 * confirmed, and what a curator compared with the file is kept. A business that is no group and holds a
 * certificate in a group's name keeps its mark where curators had verified it before groups could
 * confirm. The groups that nothing ever filled go.
 */
export class Migration20261127235217 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "certificate_use" ("id" text not null, "series_id" text not null, "group_id" text not null, "producer_id" text not null, "status" text check ("status" in ('asked', 'confirmed', 'refused', 'ended')) not null default 'asked', "answered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "certificate_use_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_certificate_use_series_id_producer_id_unique" ON "certificate_use" ("series_id", "producer_id") WHERE deleted_at IS NULL;`,
    )
    for (const column of ["producer_id", "group_id", "deleted_at"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_certificate_use_${column}" ON "certificate_use" ("${column}") WHERE deleted_at IS NULL;`,
      )
    this.addSql(
      `alter table "certificate" drop column if exists "group_id", add column if not exists "series_id" text null, add column if not exists "is_holder_known" boolean not null default false, add column if not exists "checks" jsonb null;`,
    )
    this.addSql(
      `update "certificate" set "is_holder_known" = true where "holder_kind" = 'group' and "status" = 'verified';`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_series_id" ON "certificate" ("series_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(`drop table if exists "producer_group" cascade;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "certificate_use" cascade;`)
    this.addSql(`drop index if exists "IDX_certificate_series_id";`)
    this.addSql(
      `alter table "certificate" drop column if exists "series_id", drop column if exists "is_holder_known", drop column if exists "checks", add column if not exists "group_id" text null;`,
    )
    this.addSql(
      `create table if not exists "producer_group" ("id" text not null, "name" text not null, "kind" text check ("kind" in ('cooperative', 'bumdes', 'kub', 'operator_group')) not null, "province" text not null, "place" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_group_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_group_deleted_at" ON "producer_group" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }
}
