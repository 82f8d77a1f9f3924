import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Wishes for KUR that agencies pass on to banks. */
export class Migration20261129095500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "credit_referral" ("id" text not null, "producer_id" text not null, "name" text not null, "province" text not null, "regency" text not null, "district" text null, "village" text null, "amount_idr" integer not null, "kur_class" text check ("kur_class" in ('super_micro', 'micro', 'small')) not null, "consent_on" text not null, "consent_wording" text not null, "consented_by" text not null, "status" text check ("status" in ('asked', 'passed_on', 'granted', 'refused', 'withdrawn')) not null default 'asked', "branch" text null, "passed_on" text null, "decided_on" text null, "granted_idr" integer null, "noted_by" text null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "credit_referral_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_credit_referral_producer_id_unique" on "credit_referral" ("producer_id") where deleted_at is null and ended_at is null and decided_on is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_credit_referral_province_regency" on "credit_referral" ("province", "regency") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_credit_referral_deleted_at" on "credit_referral" ("deleted_at") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "credit_referral" cascade;`)
  }
}
