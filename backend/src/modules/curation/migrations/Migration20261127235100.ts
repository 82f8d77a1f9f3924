import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Rubrics by group of goods, the edition that each assessment was made with, and what a revision takes
 * over of the approval before it.
 */
export class Migration20261127235100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "rubric_edition" ("id" text not null, "group" text check ("group" in ('food', 'spices', 'craft', 'textile', 'furniture', 'oils')) not null, "number" integer not null, "content" jsonb not null, "from_day" text null, "note" text null, "author" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rubric_edition_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_rubric_edition_deleted_at" on "rubric_edition" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_rubric_edition_group_number_unique" on "rubric_edition" ("group", "number") where deleted_at is null;`,
    )
    this.addSql(
      `alter table if exists "assessment" add column if not exists "rubric_id" text null, add column if not exists "mean" real null;`,
    )
    this.addSql(`alter table if exists "review" add column if not exists "carried" jsonb null;`)
    this.addSql(
      `alter table if exists "curation_log" drop constraint if exists "curation_log_subject_type_check";`,
    )
    this.addSql(
      `alter table if exists "curation_log" add constraint "curation_log_subject_type_check" check ("subject_type" in ('review', 'producer', 'certificate', 'curator', 'rubric'));`,
    )
  }

  override async down(): Promise<void> {
    // The log is never shortened: entries about rubrics stay, so the wider check does too.
    this.addSql(`alter table if exists "review" drop column if exists "carried";`)
    this.addSql(
      `alter table if exists "assessment" drop column if exists "rubric_id", drop column if exists "mean";`,
    )
    this.addSql(`drop table if exists "rubric_edition" cascade;`)
  }
}
