import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Packing as snapshots hold it: with the kind of outer pack, without typed pallets per container. Done again it changes nothing. */
export class Migration20261127034501 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `update "trade_terms" set "packing" = '{"kind": "carton", "may_lie": false, "max_layers": 0}'::jsonb || ("packing" - 'pallets_per_20ft');`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `update "trade_terms" set "packing" = ("packing" - 'kind' - 'may_lie' - 'max_layers') || '{"pallets_per_20ft": 0}'::jsonb;`,
    )
  }
}
