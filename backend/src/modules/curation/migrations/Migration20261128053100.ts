import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What markets ask of goods, as operators keep it. */
export class Migration20261128053100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "market_rule_edition" ("id" text not null, "key" text not null, "number" integer not null, "content" jsonb null, "from_day" text not null, "note" text null, "author" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "market_rule_edition_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_market_rule_edition_deleted_at" on "market_rule_edition" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_market_rule_edition_key_number_unique" on "market_rule_edition" ("key", "number") where deleted_at is null;`,
    )
    this.addSql(
      `alter table if exists "curation_log" drop constraint if exists "curation_log_subject_type_check";`,
    )
    this.addSql(
      `alter table if exists "curation_log" add constraint "curation_log_subject_type_check" check ("subject_type" in ('review', 'producer', 'certificate', 'curator', 'rubric', 'market_rule'));`,
    )
  }

  override async down(): Promise<void> {
    // The log is never shortened: entries about rules stay, so the wider check does too.
    this.addSql(`drop table if exists "market_rule_edition" cascade;`)
  }
}
