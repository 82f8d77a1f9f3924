import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The inner packing is told in several languages; until now it was shown as English. */
export class Migration20261127034803 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `update "trade_terms" set "packing" = jsonb_set("packing", '{inner}', jsonb_build_object('en', "packing" #> '{inner}')) where jsonb_typeof("packing" #> '{inner}') = 'string';`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `update "trade_terms" set "packing" = jsonb_set("packing", '{inner}', coalesce("packing" #> '{inner,en}', '""')) where jsonb_typeof("packing" #> '{inner}') = 'object';`,
    )
  }
}
