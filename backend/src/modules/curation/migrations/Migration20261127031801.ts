import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Snapshots say province and place, as listings do everywhere else. */
export class Migration20261127031801 extends Migration {
  override async up(): Promise<void> {
    this.addSql(rename("origin_province", "province"))
    this.addSql(rename("origin_place", "place"))
  }

  override async down(): Promise<void> {
    this.addSql(rename("province", "origin_province"))
    this.addSql(rename("place", "origin_place"))
  }
}

function rename(from: string, to: string): string {
  // jsonb_exists, since the operator for it is a question mark, which stands for a value here.
  return `update "review" set "snapshot" = ("snapshot" - '${from}') || jsonb_build_object('${to}', "snapshot" -> '${from}') where jsonb_exists("snapshot", '${from}');`
}
