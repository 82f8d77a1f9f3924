import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Origin has the names that listings have everywhere else: province and place. */
export class Migration20261127031800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "trade_terms" rename column "origin_province" to "province";`)
    this.addSql(`alter table "trade_terms" rename column "origin_place" to "place";`)
    this.addSql(
      `alter index if exists "IDX_trade_terms_origin_province" rename to "IDX_trade_terms_province";`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter index if exists "IDX_trade_terms_province" rename to "IDX_trade_terms_origin_province";`,
    )
    this.addSql(`alter table "trade_terms" rename column "place" to "origin_place";`)
    this.addSql(`alter table "trade_terms" rename column "province" to "origin_province";`)
  }
}
