import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127065211 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "card_payment" ("id" text not null, "order_id" text not null, "status" text check ("status" in ('open', 'processing', 'failed', 'expired', 'paid')) not null default 'open', "amount" numeric not null, "currency" text check ("currency" in ('USD', 'EUR', 'JPY', 'IDR')) not null, "session_id" text null, "page_url" text null, "payment_intent_id" text null, "paid_amount" numeric null, "paid_at" timestamptz null, "raw_amount" jsonb not null, "raw_paid_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "card_payment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_card_payment_deleted_at" ON "card_payment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_card_payment_order_id" ON "card_payment" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_card_payment_session_id_unique" ON "card_payment" ("session_id") WHERE session_id is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_card_payment_payment_intent_id_unique" ON "card_payment" ("payment_intent_id") WHERE payment_intent_id is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_card_payment_status" ON "card_payment" ("status") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "card_payment" cascade;`);
  }

}
