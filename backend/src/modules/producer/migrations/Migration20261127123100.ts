import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which producers a cooperative, BUMDes or KUB may answer for, by their own consent. */
export class Migration20261127123100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "producer_group_member" ("id" text not null, "group_id" text not null, "producer_id" text not null, "status" text check ("status" in ('invited', 'joined', 'ended')) not null default 'invited', "answered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_group_member_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_group_member_group_id_producer_id_unique" ON "producer_group_member" ("group_id", "producer_id") WHERE deleted_at IS NULL;`,
    )
    for (const column of ["producer_id", "deleted_at"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_producer_group_member_${column}" ON "producer_group_member" ("${column}") WHERE deleted_at IS NULL;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "producer_group_member" cascade;`)
  }
}
