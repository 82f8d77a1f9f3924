import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Grants and tools that businesses of the register were given. */
export class Migration20261129101500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "grant_received" ("id" text not null, "business_id" text not null, "kind" text check ("kind" in ('money', 'tool')) not null, "what" text not null, "amount_idr" integer null, "source" text check ("source" in ('apbn', 'apbd_province', 'apbd_city', 'other')) not null, "year" integer not null, "noted_by" text not null, "idempotency_key" text not null, "taken_back_by" text null, "taken_back_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "grant_received_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_grant_received_idempotency_key_unique" on "grant_received" ("idempotency_key") where deleted_at is null;`,
    )
    for (const column of ["business_id", "deleted_at"])
      this.addSql(
        `create index if not exists "IDX_grant_received_${column}" on "grant_received" ("${column}") where deleted_at is null;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "grant_received" cascade;`)
  }
}
