import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Companies and who buys for them. Buyers from before found theirs with their next request. */
export class Migration20261127064100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "company" ("id" text not null, "account_id" text not null, "name" text not null, "country_code" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "company_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_company_account_id_unique" ON "company" ("account_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_company_deleted_at" ON "company" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "company_colleague" ("id" text not null, "customer_id" text not null, "role" text check ("role" in ('owner', 'approver', 'buyer', 'viewer')) not null, "chosen_at" timestamptz not null, "removed_at" timestamptz null, "company_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "company_colleague_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_company_colleague_company_id" ON "company_colleague" ("company_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_company_colleague_deleted_at" ON "company_colleague" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_company_colleague_company_id_customer_id_unique" ON "company_colleague" ("company_id", "customer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_company_colleague_customer_id" ON "company_colleague" ("customer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `alter table if exists "company_colleague" add constraint "company_colleague_company_id_foreign" foreign key ("company_id") references "company" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "company_colleague" cascade;`)
    this.addSql(`drop table if exists "company" cascade;`)
  }
}
