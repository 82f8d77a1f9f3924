import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Why and when an RFQ or a quote ended; those that ended before have no reason on file. */
export class Migration20261127034000 extends Migration {
  override async up(): Promise<void> {
    for (const table of ["quote", "rfq"])
      this.addSql(
        `alter table if exists "${table}" add column if not exists "end_reason" text check ("end_reason" in ('price', 'terms', 'lead_time', 'quantity', 'certificates', 'other_quote', 'bought_elsewhere', 'not_needed', 'other', 'cancelled')) null, add column if not exists "end_note" text null, add column if not exists "ended_at" timestamptz null;`,
      )
  }

  override async down(): Promise<void> {
    for (const table of ["quote", "rfq"])
      this.addSql(
        `alter table if exists "${table}" drop column if exists "end_reason", drop column if exists "end_note", drop column if exists "ended_at";`,
      )
  }
}
