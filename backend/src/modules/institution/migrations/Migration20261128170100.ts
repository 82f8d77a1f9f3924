import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const unique = (table: string, column: string) =>
  `create unique index if not exists "IDX_${table}_${column}_unique" on "${table}" ("${column}") where deleted_at is null;`
const deleted = (table: string) =>
  `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`

/** Agencies with their territory, and the users of the Admin who act for them. */
export class Migration20261128170100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "institution" ("id" text not null, "name" text not null, "kind" text check ("kind" in ('dinas', 'bank_indonesia', 'bank', 'ministry', 'business_centre', 'other')) not null, "areas" jsonb not null, "categories" jsonb not null, ${stamps}, constraint "institution_pkey" primary key ("id"));`,
    )
    this.addSql(unique("institution", "name"))
    this.addSql(deleted("institution"))
    this.addSql(
      `create table if not exists "institution_user" ("id" text not null, "user_id" text not null, "name" text not null, "institution_id" text null, ${stamps}, constraint "institution_user_pkey" primary key ("id"));`,
    )
    this.addSql(unique("institution_user", "user_id"))
    this.addSql(deleted("institution_user"))
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "institution" cascade;`)
    this.addSql(`drop table if exists "institution_user" cascade;`)
  }
}
