import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Invitations to claim an entry of the register, and the claims. */
export class Migration20261129004800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "business_invitation" ("id" text not null, "business_id" text not null, "code_hash" text not null, "expires_at" timestamptz not null, "invited_by" text not null, "office" text null, "used_at" timestamptz null, "ended_at" timestamptz null, ${times}, constraint "business_invitation_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "business_claim" ("id" text not null, "business_id" text not null, "producer_id" text not null, "invitation_id" text not null, "consent_on" text not null, "consent_wording" text not null, "took_nib" boolean not null default false, "ended_at" timestamptz null, "ended_by" text null, "end_reason" text null, ${times}, constraint "business_claim_pkey" primary key ("id"));`,
    )
    for (const [table, column, condition] of [
      ["business_invitation", "code_hash", ""],
      ["business_invitation", "business_id", " and used_at is null and ended_at is null"],
      ["business_claim", "business_id", " and ended_at is null"],
      ["business_claim", "producer_id", " and ended_at is null"],
    ])
      this.addSql(
        `create unique index if not exists "IDX_${table}_${column}_unique" on "${table}" ("${column}") where deleted_at is null${condition};`,
      )
    for (const table of ["business_invitation", "business_claim"])
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "business_claim", "business_invitation" cascade;`)
  }
}
