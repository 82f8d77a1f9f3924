import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127070119 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "export_order" add column if not exists "claim_days" integer not null default 14, add column if not exists "open_claims" integer not null default 0, add column if not exists "discount" numeric not null default 0, add column if not exists "raw_discount" jsonb not null default '{"value":"0","precision":20}';`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "export_order" drop column if exists "claim_days", drop column if exists "open_claims", drop column if exists "discount", drop column if exists "raw_discount";`);
  }

}
