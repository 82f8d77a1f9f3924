import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123232306 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "member" drop constraint if exists "member_email_unique";`)
    this.addSql(`alter table if exists "producer" drop constraint if exists "producer_nib_unique";`)
    this.addSql(
      `alter table if exists "producer" drop constraint if exists "producer_handle_unique";`,
    )
    this.addSql(
      `create table if not exists "producer_group" ("id" text not null, "name" text not null, "kind" text check ("kind" in ('cooperative', 'bumdes', 'kub', 'operator_group')) not null, "province" text not null, "place" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_group_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_group_deleted_at" ON "producer_group" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "producer" ("id" text not null, "handle" text not null, "name" text not null, "legal_form" text check ("legal_form" in ('perorangan', 'pt_perorangan', 'pt', 'cv', 'koperasi', 'koperasi_merah_putih', 'bumdes', 'bumdesma', 'kub', 'poktan')) not null, "nib" text not null, "npwp" text null, "province" text not null, "regency" text not null, "district" text null, "village" text null, "place" text not null, "latitude" real null, "longitude" real null, "founded_year" integer null, "people_count" integer null, "women_percent" integer null, "contact_name" text not null, "contact_email" text not null, "contact_phone" text not null, "headline" text not null default '', "story" text not null default '', "status" text check ("status" in ('draft', 'submitted', 'changes_requested', 'verified', 'suspended')) not null default 'draft', "is_demo" boolean not null default false, "verified_on" text null, "changes_note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_handle_unique" ON "producer" ("handle") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_nib_unique" ON "producer" ("nib") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_deleted_at" ON "producer" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_status_province" ON "producer" ("status", "province") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "member" ("id" text not null, "name" text not null, "email" text not null, "role" text check ("role" in ('owner', 'staff')) not null default 'owner', "producer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "member_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_member_email_unique" ON "member" ("email") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_member_producer_id" ON "member" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_member_deleted_at" ON "member" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "certificate" ("id" text not null, "scheme" text check ("scheme" in ('organic_eu', 'organic_usda_nop', 'organic_jas', 'halal', 'p_irt', 'bpom_md', 'haccp', 'gi', 'phytosanitary', 'svlk', 'fsc', 'eudr_dds', 'lacey', 'silkmark', 'batikmark', 'coa', 'sds', 'aflatoxin_test', 'health_certificate', 'ico', 'dangerous_goods_test')) not null, "number" text not null, "issuer" text not null, "holder_name" text not null, "holder_kind" text check ("holder_kind" in ('producer', 'group', 'processor')) not null, "group_id" text null, "scope" text not null, "scope_hs" text[] not null, "valid_from" text not null, "valid_until" text not null, "status" text check ("status" in ('unverified', 'verified', 'refused', 'revoked')) not null default 'unverified', "file_id" text null, "file_name" text null, "checked_by" text null, "checked_on" text null, "producer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "certificate_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_producer_id" ON "certificate" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_deleted_at" ON "certificate" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_valid_until" ON "certificate" ("valid_until") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "member" add constraint "member_producer_id_foreign" foreign key ("producer_id") references "producer" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "certificate" add constraint "certificate_producer_id_foreign" foreign key ("producer_id") references "producer" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "member" drop constraint if exists "member_producer_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "certificate" drop constraint if exists "certificate_producer_id_foreign";`,
    )

    this.addSql(`drop table if exists "producer_group" cascade;`)

    this.addSql(`drop table if exists "producer" cascade;`)

    this.addSql(`drop table if exists "member" cascade;`)

    this.addSql(`drop table if exists "certificate" cascade;`)
  }
}
