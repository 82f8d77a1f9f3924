import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How quickly a producer answers, for the catalogue's own order. */
export class Migration20261128170650 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "producer" add column if not exists "answer_pace" text check ("answer_pace" in ('quick', 'usual', 'slow')) null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "producer" drop column if exists "answer_pace";`)
  }
}
