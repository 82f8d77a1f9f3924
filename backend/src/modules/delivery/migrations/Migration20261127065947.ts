import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127065947 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "delivery_claim" ("id" text not null, "order_id" text not null, "idempotency_key" text not null, "status" text check ("status" in ('open', 'proposed', 'escalated', 'settled', 'withdrawn')) not null default 'open', "reason" text check ("reason" in ('missing', 'damaged', 'quality', 'other_goods', 'late', 'other')) not null, "text" text not null, "lines" jsonb not null, "asked_remedy" text check ("asked_remedy" in ('refund', 'discount', 'replacement', 'none')) not null, "asked_amount" numeric null, "remedy" text check ("remedy" in ('refund', 'discount', 'replacement', 'none')) null, "amount" numeric null, "settled_at" timestamptz null, "raw_asked_amount" jsonb null, "raw_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_claim_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_claim_deleted_at" ON "delivery_claim" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_claim_order_id_idempotency_key_unique" ON "delivery_claim" ("order_id", "idempotency_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_claim_status" ON "delivery_claim" ("status") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "delivery_claim_entry" ("id" text not null, "claim_id" text not null, "order_id" text not null, "kind" text check ("kind" in ('propose', 'agree', 'reject', 'withdraw', 'escalate', 'decide')) not null, "actor" text check ("actor" in ('buyer', 'producer', 'operator')) not null, "actor_name" text not null, "text" text null, "remedy" text check ("remedy" in ('refund', 'discount', 'replacement', 'none')) null, "amount" numeric null, "raw_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_claim_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_claim_entry_deleted_at" ON "delivery_claim_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_claim_entry_order_id" ON "delivery_claim_entry" ("order_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "delivery_claim" cascade;`);

    this.addSql(`drop table if exists "delivery_claim_entry" cascade;`);
  }

}
