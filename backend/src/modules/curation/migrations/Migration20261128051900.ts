import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How each translated text of a revision came about. */
export class Migration20261128051900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "review" add column if not exists "text_marks" jsonb null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "review" drop column if exists "text_marks";`)
  }
}
