import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const kinds = `'quotation', 'proforma_invoice', 'commercial_invoice', 'packing_list', 'sample_invoice'`
const rows = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261127064137 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "issued_document" ("id" text not null, "subject" text not null, "kind" text check ("kind" in (${kinds})) not null, "producer_id" text not null, "year" integer not null, "serial" integer not null, "number" text not null, "buyer_id" text not null, "rfq_id" text null, "quote_id" text null, "order_id" text null, "issued_at" timestamptz not null, "content" text not null, "checksum" text not null, "check_code" text not null, "standing" text check ("standing" in ('stands', 'superseded', 'void')) not null default 'stands', "ending" text check ("ending" in ('new_version', 'withdrawn', 'declined', 'order_cancelled')) null, "ended_at" timestamptz null, "superseded_by" text null, ${rows}, constraint "issued_document_pkey" primary key ("id"));`,
    )
    for (const column of ["subject", "check_code"])
      this.addSql(
        `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_issued_document_${column}_unique" ON "issued_document" ("${column}") WHERE deleted_at IS NULL;`,
      )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_issued_document_producer_id_kind_year_serial_unique" ON "issued_document" ("producer_id", "kind", "year", "serial") WHERE deleted_at IS NULL;`,
    )
    for (const column of ["buyer_id", "rfq_id", "quote_id", "order_id", "deleted_at"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_issued_document_${column}" ON "issued_document" ("${column}") WHERE deleted_at IS NULL;`,
      )
    this.addSql(
      `create table if not exists "issued_counter" ("id" text not null, "producer_id" text not null, "kind" text check ("kind" in (${kinds})) not null, "year" integer not null, "last" integer not null default 0, ${rows}, constraint "issued_counter_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_issued_counter_producer_id_kind_year_unique" ON "issued_counter" ("producer_id", "kind", "year") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "issued_document" cascade;`)
    this.addSql(`drop table if exists "issued_counter" cascade;`)
  }
}
