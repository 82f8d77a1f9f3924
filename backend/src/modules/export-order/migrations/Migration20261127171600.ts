import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** An order may wait for a sample that its buyer approves. */
export class Migration20261127171600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "export_order" add column if not exists "needs_sample" boolean not null default false, add column if not exists "sample_approved_on" text null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "export_order" drop column if exists "needs_sample", drop column if exists "sample_approved_on";`,
    )
  }
}
