import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A certificate that was verified without a file can get its first one, which a curator then compares.
 * What a business that is no group had entered in a group's name lost its mark with groups' confirmations:
 * touched once, so that listings that call themselves by it are looked at (expire-claims.ts).
 */
export class Migration20261128011941 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "certificate" add column if not exists "is_to_compare" boolean not null default false;`,
    )
    this.addSql(
      `update "certificate" set "updated_at" = now() where "holder_kind" = 'group' and not "is_holder_known" and "deleted_at" is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "certificate" drop column if exists "is_to_compare";`)
  }
}
