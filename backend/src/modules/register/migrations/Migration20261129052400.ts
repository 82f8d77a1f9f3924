import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Entries of the register that became one, and pairs that are two businesses. */
export class Migration20261129052400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "business_merge" ("id" text not null, "kept_id" text not null, "merged_id" text not null, "merged_by" text not null, "user_id" text not null, "reason" text null, "before" jsonb not null, "after_state" text not null, "undone_at" timestamptz null, "undone_by" text null, ${times}, constraint "business_merge_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "business_distinction" ("id" text not null, "one_id" text not null, "other_id" text not null, "told_by" text not null, ${times}, constraint "business_distinction_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_business_merge_merged_id_unique" on "business_merge" ("merged_id") where deleted_at is null and undone_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_business_distinction_one_id_other_id_unique" on "business_distinction" ("one_id", "other_id") where deleted_at is null;`,
    )
    for (const [table, column] of [
      ["business_merge", "kept_id"],
      ["business_merge", "deleted_at"],
      ["business_distinction", "deleted_at"],
      ["business_claim", "business_id"],
      ["business_invitation", "business_id"],
    ])
      this.addSql(
        `create index if not exists "IDX_${table}_${column}" on "${table}" ("${column}") where deleted_at is null;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "business_merge", "business_distinction" cascade;`)
    for (const table of ["business_claim", "business_invitation"])
      this.addSql(`drop index if exists "IDX_${table}_business_id";`)
  }
}
