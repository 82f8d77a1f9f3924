import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Browsers that want notices, and when each notice went out to them. */
export class Migration20261127071717 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "notice_push_subscription" ("id" text not null, "producer_id" text not null, "endpoint" text not null, "p256dh" text not null, "auth" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_push_subscription_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_push_subscription_endpoint_unique" ON "notice_push_subscription" ("endpoint") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_push_subscription_producer_id" ON "notice_push_subscription" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `alter table if exists "notice" add column if not exists "pushed_at" timestamptz null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "notice_push_subscription" cascade;`)
    this.addSql(`alter table if exists "notice" drop column if exists "pushed_at";`)
  }
}
