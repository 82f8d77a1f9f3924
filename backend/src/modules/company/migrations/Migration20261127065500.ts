import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Tax numbers, the limit of acceptance, addresses and invitations of a company. */
export class Migration20261127065500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "company" add column if not exists "vat" text not null default '', add column if not exists "eori" text not null default '', add column if not exists "limit_amount" numeric null, add column if not exists "raw_limit_amount" jsonb null, add column if not exists "limit_currency" text check ("limit_currency" in ('USD', 'EUR', 'JPY', 'IDR')) null;`,
    )
    this.addSql(
      `create table if not exists "company_address" ("id" text not null, "name" text not null, "street" text not null, "postal_code" text not null, "city" text not null, "country_code" text not null, "port" text null, "company_id" text not null, ${times}, constraint "company_address_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "company_invitation" ("id" text not null, "email" text not null, "role" text check ("role" in ('owner', 'approver', 'buyer', 'viewer')) not null, "status" text check ("status" in ('open', 'accepted', 'withdrawn')) not null default 'open', "invited_by" text not null, "expires_at" timestamptz not null, "customer_id" text null, "company_id" text not null, ${times}, constraint "company_invitation_pkey" primary key ("id"));`,
    )
    for (const table of ["company_address", "company_invitation"]) {
      for (const column of ["company_id", "deleted_at"])
        this.addSql(
          `CREATE INDEX IF NOT EXISTS "IDX_${table}_${column}" ON "${table}" ("${column}") WHERE deleted_at IS NULL;`,
        )
      this.addSql(
        `alter table if exists "${table}" add constraint "${table}_company_id_foreign" foreign key ("company_id") references "company" ("id") on update cascade on delete cascade;`,
      )
    }
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_company_invitation_company_id_email_status" ON "company_invitation" ("company_id", "email", "status") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "company_invitation" cascade;`)
    this.addSql(`drop table if exists "company_address" cascade;`)
    this.addSql(
      `alter table if exists "company" drop column if exists "vat", drop column if exists "eori", drop column if exists "limit_amount", drop column if exists "raw_limit_amount", drop column if exists "limit_currency";`,
    )
  }
}
