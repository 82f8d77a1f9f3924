import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Steps can be taken back, and how somebody came to stand in a programme is kept. */
export class Migration20261128203300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "step_event" add column if not exists "taken_back_by" text null, add column if not exists "taken_back_reason" text null;`,
    )
    this.addSql(
      `create table if not exists "enrolment_change" ("id" text not null, "enrolment_id" text not null, "status" text check ("status" in ('waiting', 'enrolled', 'completed', 'dropped')) not null, "day" text not null, "reason" text null, "actor_name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "enrolment_change_pkey" primary key ("id"));`,
    )
    for (const column of ["enrolment_id", "deleted_at"])
      this.addSql(
        `create index if not exists "IDX_enrolment_change_${column}" on "enrolment_change" ("${column}") where deleted_at is null;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "enrolment_change" cascade;`)
    this.addSql(
      `alter table "step_event" drop column if exists "taken_back_by", drop column if exists "taken_back_reason";`,
    )
  }
}
