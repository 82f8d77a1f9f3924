import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The inner packing is told in several languages; until now it was shown as English. */
export class Migration20261127034802 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `update "review" set "snapshot" = jsonb_set("snapshot", '{packing,inner}', jsonb_build_object('en', "snapshot" #> '{packing,inner}')) where jsonb_typeof("snapshot" #> '{packing,inner}') = 'string';`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `update "review" set "snapshot" = jsonb_set("snapshot", '{packing,inner}', coalesce("snapshot" #> '{packing,inner,en}', '""')) where jsonb_typeof("snapshot" #> '{packing,inner}') = 'object';`,
    )
  }
}
