import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const STATUSES = `'asked', 'priced', 'accepted', 'preparing', 'sent', 'received', 'approved', 'not_approved', 'declined', 'cancelled'`
const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Samples that buyers ask for, and what was done to each. */
export class Migration20261127164100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "sample" ("id" text not null, "serial" serial, "status" text check ("status" in (${STATUSES})) not null default 'asked', "idempotency_key" text not null, "buyer_id" text not null, "person_id" text not null, "producer_id" text not null, "producer_name" text not null, "rfq_id" text null, "order_id" text null, "goods" jsonb not null, "recipient" text not null, "street" text not null, "postal_code" text not null, "city" text not null, "country" text not null, "phone" text null, "purpose" text not null, "currency" text check ("currency" in ('USD', 'EUR', 'JPY', 'IDR')) not null, "courier_cost" numeric null, "raw_courier_cost" jsonb null, "total" numeric null, "raw_total" jsonb null, "courier" text null, "dispatch_days" integer null, "dispatched_on" text null, "tracking_number" text null, "tracking_url" text null, ${TIMES}, constraint "sample_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sample_deleted_at" ON "sample" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_sample_order_id_unique" ON "sample" ("order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_sample_buyer_id_idempotency_key_producer_id_unique" ON "sample" ("buyer_id", "idempotency_key", "producer_id") WHERE deleted_at IS NULL;`,
    )
    for (const column of ["producer_id", "rfq_id", "status"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_sample_${column}" ON "sample" ("${column}") WHERE deleted_at IS NULL;`,
      )
    this.addSql(
      `create table if not exists "sample_entry" ("id" text not null, "sample_id" text not null, "status" text check ("status" in (${STATUSES})) not null, "actor" text check ("actor" in ('buyer', 'producer', 'operator', 'payment')) not null, "actor_name" text not null, "note" text null, ${TIMES}, constraint "sample_entry_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sample_entry_deleted_at" ON "sample_entry" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sample_entry_sample_id" ON "sample_entry" ("sample_id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "sample_entry" cascade;`)
    this.addSql(`drop table if exists "sample" cascade;`)
  }
}
