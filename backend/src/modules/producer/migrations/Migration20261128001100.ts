import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Whoever says that a NIB given by somebody else is theirs has none until that is decided. */
export class Migration20261128001100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "producer" alter column "nib" drop not null;`)
  }

  override async down(): Promise<void> {
    // Businesses without a NIB may stand there by now, and the code of before reads a column that may be null.
  }
}
