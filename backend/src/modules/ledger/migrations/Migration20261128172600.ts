import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The ledger of trade. The database itself refuses to change or delete an entry. */
export class Migration20261128172600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "trade_entry" ("id" text not null, "source" text not null, "corrects" text null, "evidence" text check ("evidence" in ('paid', 'accepted', 'document', 'declared')) not null, "order_id" text not null, "rfq_item_id" text not null, "producer_id" text not null, "province" text not null, "regency" text not null, "village" text null, "hs_code" text not null, "destination" text not null, "currency" text check ("currency" in ('USD', 'EUR', 'JPY', 'IDR')) not null, "value" numeric not null, "value_usd" numeric not null, "value_idr" numeric not null, "net_kg" numeric null, "day" text not null, "rates_of" text not null, "raw_value" jsonb not null, "raw_value_usd" jsonb not null, "raw_value_idr" jsonb not null, "raw_net_kg" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "trade_entry_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_trade_entry_source_unique" on "trade_entry" ("source") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_trade_entry_corrects_unique" on "trade_entry" ("corrects") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_trade_entry_deleted_at" on "trade_entry" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_trade_entry_order_id" on "trade_entry" ("order_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_trade_entry_province_regency_day" on "trade_entry" ("province", "regency", "day") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_trade_entry_producer_id" on "trade_entry" ("producer_id") where deleted_at is null;`,
    )
    this.addSql(GUARD)
    this.addSql(
      `create trigger trade_entry_guard before update or delete on trade_entry for each row execute function trade_entry_guard();`,
    )
    this.addSql(
      `create trigger trade_entry_guard_all before truncate on trade_entry for each statement execute function trade_entry_guard();`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "trade_entry" cascade;`)
    this.addSql(`drop function if exists trade_entry_guard;`)
  }
}

const GUARD = `create or replace function trade_entry_guard() returns trigger language plpgsql as $body$
begin
  raise exception 'The ledger of trade is append only';
end
$body$;`
