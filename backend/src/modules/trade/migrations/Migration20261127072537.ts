import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127072537 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "past_rate" ("id" text not null, "currency" text not null, "per_usd" numeric not null, "as_of" text not null, "source" text not null, "held_from" timestamptz not null, "raw_per_usd" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "past_rate_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_past_rate_deleted_at" ON "past_rate" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_past_rate_currency_held_from" ON "past_rate" ("currency", "held_from") WHERE deleted_at IS NULL;`);
    // What is in force now is all that is known of earlier quotes.
    this.addSql(`insert into "past_rate" (id, currency, per_usd, raw_per_usd, as_of, source, held_from)
      select 'prat_' || id, currency, per_usd, raw_per_usd, as_of, source, to_timestamp(0) from "exchange_rate" where deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "past_rate" cascade;`);
  }

}
