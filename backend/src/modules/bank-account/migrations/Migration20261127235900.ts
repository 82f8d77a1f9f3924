import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Where producers are paid out to, and who was shown a whole number. */
export class Migration20261127235900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "bank_account" ("id" text not null, "producer_id" text not null, "bank" text not null, "holder" text not null, "sealed" text not null, "key_id" text not null, "last4" text not null, "changed_by" text not null, "changed_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "bank_account_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_bank_account_producer_id_unique" ON "bank_account" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "bank_account_look" ("id" text not null, "producer_id" text not null, "order_id" text not null, "user_id" text not null, "actor_name" text not null, "last4" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "bank_account_look_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_account_look_producer_id" ON "bank_account_look" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    for (const table of ["bank_account", "bank_account_look"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "bank_account" cascade;`)
    this.addSql(`drop table if exists "bank_account_look" cascade;`)
  }
}
