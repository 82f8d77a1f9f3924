import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Packing names the kind of its outer pack and how it may be stacked. Pallets in a container are
 * calculated from now on: what was typed contradicted the size of the pack.
 * Where both bore one name, only the first of the two had run: doing it again changes nothing.
 */
export class Migration20261127034502 extends Migration {
  override async up(): Promise<void> {
    const fresh = `'{"kind": "carton", "may_lie": false, "max_layers": 0}'::jsonb`
    this.addSql(
      `update "review" set "snapshot" = jsonb_set("snapshot", '{packing}', ${fresh} || (("snapshot" -> 'packing') - 'pallets_per_20ft')) where jsonb_exists("snapshot", 'packing');`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `update "review" set "snapshot" = jsonb_set("snapshot", '{packing}', (("snapshot" -> 'packing') - 'kind' - 'may_lie' - 'max_layers') || '{"pallets_per_20ft": 0}'::jsonb) where jsonb_exists("snapshot", 'packing');`,
    )
  }
}
