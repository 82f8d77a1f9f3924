import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127070133 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "order_refund" ("id" text not null, "order_id" text not null, "idempotency_key" text not null, "status" text check ("status" in ('asked', 'done', 'failed')) not null, "way" text check ("way" in ('card', 'transfer')) not null, "amount" numeric not null, "of_excess" numeric not null, "currency" text check ("currency" in ('USD', 'EUR', 'JPY', 'IDR')) not null, "reason" text not null, "card_payment_id" text null, "stripe_refund_id" text null, "reference" text null, "refunded_on" text not null, "proof_file_id" text null, "proof_file_name" text null, "decided_by" text not null, "raw_amount" jsonb not null, "raw_of_excess" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_refund_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_order_refund_deleted_at" ON "order_refund" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_order_refund_order_id_idempotency_key_unique" ON "order_refund" ("order_id", "idempotency_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_order_refund_status" ON "order_refund" ("status") WHERE deleted_at IS NULL;`);
    this.addSql(`create table if not exists "order_cancellation" ("id" text not null, "order_id" text not null, "status" text check ("status" in ('asked', 'agreed', 'refused')) not null default 'asked', "asked_by" text check ("asked_by" in ('buyer', 'producer')) not null, "asked_by_name" text not null, "reason" text not null, "kept" numeric null, "answer" text null, "decided_by" text null, "decided_at" timestamptz null, "raw_kept" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_cancellation_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_order_cancellation_deleted_at" ON "order_cancellation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_order_cancellation_order_id" ON "order_cancellation" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_order_cancellation_status" ON "order_cancellation" ("status") WHERE deleted_at IS NULL;`);
    this.addSql(`create table if not exists "payout_entry" ("id" text not null, "order_id" text not null, "producer_id" text not null, "kind" text check ("kind" in ('received', 'fee', 'returned', 'paid_out', 'counter')) not null, "amount" numeric not null, "currency" text check ("currency" in ('USD', 'EUR', 'JPY', 'IDR')) not null, "source" text not null, "due_on" text null, "reference" text null, "booked_on" text not null, "note" text null, "proof_file_id" text null, "proof_file_name" text null, "actor_name" text not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payout_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payout_entry_deleted_at" ON "payout_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payout_entry_source_unique" ON "payout_entry" ("source") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payout_entry_order_id" ON "payout_entry" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payout_entry_producer_id_currency" ON "payout_entry" ("producer_id", "currency") WHERE deleted_at IS NULL;`);
    // What standing orders had received before there was a ledger.
    this.addSql(`do $$ begin if to_regclass('export_order') is not null then
      insert into payout_entry (id, order_id, producer_id, kind, amount, raw_amount, currency, source, due_on, booked_on, actor_name)
      select 'pent_' || e.id, e.id, e.producer_id, 'received', least(e.received, e.total),
        jsonb_build_object('value', least(e.received, e.total)::text, 'precision', 20), e.currency,
        'opening:' || e.id, to_char(now(), 'YYYY-MM-DD'), to_char(now(), 'YYYY-MM-DD'), ''
      from export_order e where e.received > 0 and e.status <> 'cancelled' and e.deleted_at is null;
    end if; end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_refund" cascade;`);
    this.addSql(`drop table if exists "order_cancellation" cascade;`);
    this.addSql(`drop table if exists "payout_entry" cascade;`);
  }

}
