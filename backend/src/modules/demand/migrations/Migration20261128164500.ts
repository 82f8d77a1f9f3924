import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was sought in the catalogue, counted, and what the desk makes of it. */
export class Migration20261128164500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "sought" ("id" text not null, "month" text not null, "locale" text not null, "market" text not null default '', "text" text not null, "people" integer not null default 0, "searches" integer not null default 0, "not_found" integer not null default 0, "near" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "sought_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sought_deleted_at" ON "sought" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_sought_month_locale_market_text_unique" ON "sought" ("month", "locale", "market", "text") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "sought_batch" ("id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "sought_batch_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sought_batch_deleted_at" ON "sought_batch" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "demand_task" ("id" text not null, "text" text not null, "locale" text not null, "market" text not null default '', "note" text not null default '', "status" text check ("status" in ('open', 'done')) not null default 'open', "category" text null, "province" text null, "shown_at" timestamptz null, "shown_by" text null, "made_by" text not null, "done_by" text null, "done_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "demand_task_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_demand_task_deleted_at" ON "demand_task" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_demand_task_text_locale_market_unique" ON "demand_task" ("text", "locale", "market") WHERE status = 'open' and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "demand_task" cascade;`)
    this.addSql(`drop table if exists "sought_batch" cascade;`)
    this.addSql(`drop table if exists "sought" cascade;`)
  }
}
