import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const templates =
  "'ovop', 'ok_oce', 'bi_curation', 'bbi', 'kur', 'bpum', 'local_purchase', 'expo'"

/** Programmes of agencies, who is in them, and what each has done. */
export class Migration20261128170700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "programme" ("id" text not null, "name" text not null, "template" text check ("template" in (${templates})) not null, "institution_id" text null, "partner_ids" jsonb not null, "areas" jsonb not null, "starts_on" text not null, "ends_on" text null, "steps" jsonb not null, "target" integer null, "idempotency_key" text not null, ${stamps}, constraint "programme_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "enrolment" ("id" text not null, "programme_id" text not null, "business_id" text not null, "status" text check ("status" in ('waiting', 'enrolled', 'completed', 'dropped')) not null, "enrolled_on" text not null, "reason" text null, ${stamps}, constraint "enrolment_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "step_event" ("id" text not null, "enrolment_id" text not null, "step" text not null, "meaning" text check ("meaning" in ('training', 'assessed', 'export_grade')) null, "day" text not null, "note" text null, "actor_name" text not null, ${stamps}, constraint "step_event_pkey" primary key ("id"));`,
    )
    for (const [table, name, columns, unique] of [
      ["programme", "idempotency_key_unique", `"idempotency_key"`, "unique "],
      ["enrolment", "programme_id_business_id_unique", `"programme_id", "business_id"`, "unique "],
      ["enrolment", "business_id", `"business_id"`, ""],
      ["step_event", "enrolment_id_step_unique", `"enrolment_id", "step"`, "unique "],
      ["step_event", "meaning", `"meaning"`, ""],
      ["programme", "deleted_at", `"deleted_at"`, ""],
      ["enrolment", "deleted_at", `"deleted_at"`, ""],
      ["step_event", "deleted_at", `"deleted_at"`, ""],
    ])
      this.addSql(
        `create ${unique}index if not exists "IDX_${table}_${name}" on "${table}" (${columns}) where deleted_at is null;`,
      )
  }

  override async down(): Promise<void> {
    for (const table of ["step_event", "enrolment", "programme"])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
