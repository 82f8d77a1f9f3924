import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Meetings of programmes, who was there, and certificates of completion. */
export class Migration20261129102500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "programme_meeting" ("id" text not null, "programme_id" text not null, "title" text not null, "day" text not null, "place" text null, "code" text not null, "idempotency_key" text not null, ${stamps}, constraint "programme_meeting_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "meeting_attendance" ("id" text not null, "meeting_id" text not null, "enrolment_id" text not null, "way" text check ("way" in ('desk', 'file', 'code')) not null, "actor_name" text null, "taken_back_by" text null, ${stamps}, constraint "meeting_attendance_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "completion" ("id" text not null, "subject" text not null, "enrolment_id" text not null, "issuer" text not null, "year" integer not null, "serial" integer not null, "content" text not null, "checksum" text not null, "check_code" text not null, ${stamps}, constraint "completion_pkey" primary key ("id"));`,
    )
    for (const [table, name, columns, unique] of [
      ["programme_meeting", "code_unique", `"code"`, "unique "],
      [
        ...["programme_meeting", "programme_id_idempotency_key_unique"],
        ...[`"programme_id", "idempotency_key"`, "unique "],
      ],
      [
        ...["meeting_attendance", "meeting_id_enrolment_id_unique"],
        ...[`"meeting_id", "enrolment_id"`, "unique "],
      ],
      ["meeting_attendance", "enrolment_id", `"enrolment_id"`, ""],
      ["completion", "subject_unique", `"subject"`, "unique "],
      ["completion", "issuer_year_serial_unique", `"issuer", "year", "serial"`, "unique "],
      ["completion", "check_code_unique", `"check_code"`, "unique "],
      ["completion", "enrolment_id", `"enrolment_id"`, ""],
      ["programme_meeting", "deleted_at", `"deleted_at"`, ""],
      ["meeting_attendance", "deleted_at", `"deleted_at"`, ""],
      ["completion", "deleted_at", `"deleted_at"`, ""],
    ])
      this.addSql(
        `create ${unique}index if not exists "IDX_${table}_${name}" on "${table}" (${columns}) where deleted_at is null;`,
      )
  }

  override async down(): Promise<void> {
    for (const table of ["completion", "meeting_attendance", "programme_meeting"])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
