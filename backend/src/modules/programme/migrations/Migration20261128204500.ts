import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A programme has a target for each thing that it counts, no longer one number of whatever. */
export class Migration20261128204500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "programme" add column if not exists "targets" jsonb not null default '[]';`,
    )
    this.addSql(
      `update "programme" set "targets" = jsonb_build_array(jsonb_build_object('unit', 'enrolled', 'amount', "target")) where "target" is not null;`,
    )
    this.addSql(
      `alter table "programme" alter column "targets" drop default, drop column "target";`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "programme" add column if not exists "target" integer null, drop column if exists "targets";`,
    )
  }
}
