import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123232308 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "assessment" drop constraint if exists "assessment_review_id_curator_id_unique";`,
    )
    this.addSql(
      `alter table if exists "passport" drop constraint if exists "passport_review_id_unique";`,
    )
    this.addSql(
      `alter table if exists "review" drop constraint if exists "review_listing_id_revision_unique";`,
    )
    this.addSql(
      `alter table if exists "curator" drop constraint if exists "curator_user_id_unique";`,
    )
    this.addSql(
      `create table if not exists "curation_log" ("id" text not null, "subject_type" text check ("subject_type" in ('review', 'producer', 'certificate', 'curator')) not null, "subject_id" text not null, "actor" text not null, "action" text not null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "curation_log_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_curation_log_deleted_at" ON "curation_log" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_curation_log_subject_type_subject_id" ON "curation_log" ("subject_type", "subject_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "curator" ("id" text not null, "user_id" text not null, "name" text not null, "institution" text not null, "province" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "curator_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_curator_user_id_unique" ON "curator" ("user_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_curator_deleted_at" ON "curator" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "review" ("id" text not null, "listing_id" text not null, "producer_id" text not null, "revision" integer not null, "status" text check ("status" in ('draft', 'submitted', 'in_review', 'approved', 'changes_requested', 'rejected', 'expired', 'withdrawn', 'superseded')) not null default 'draft', "snapshot" jsonb not null, "submitted_at" timestamptz null, "decided_at" timestamptz null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "review_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_review_deleted_at" ON "review" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_review_listing_id_revision_unique" ON "review" ("listing_id", "revision") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_review_one_approved_per_listing" ON "review" ("listing_id") WHERE status = 'approved' AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_review_producer_id_status" ON "review" ("producer_id", "status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_review_status_submitted_at" ON "review" ("status", "submitted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "passport" ("id" text not null, "listing_id" text not null, "scores" jsonb not null, "mean" real not null, "gates" jsonb not null, "curators" jsonb not null, "approved_on" text not null, "valid_until" text not null, "review_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "passport_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_passport_review_id_unique" ON "passport" ("review_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_passport_deleted_at" ON "passport" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_passport_listing_id" ON "passport" ("listing_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_passport_valid_until" ON "passport" ("valid_until") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "assessment" ("id" text not null, "curator_id" text not null, "curator_name" text not null, "institution" text not null, "scores" jsonb null, "notes" jsonb not null, "gates" jsonb null, "conflict_of_interest" boolean not null default false, "conflict_reason" text null, "comment" text null, "review_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "assessment_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_assessment_review_id" ON "assessment" ("review_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_assessment_deleted_at" ON "assessment" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_assessment_review_id_curator_id_unique" ON "assessment" ("review_id", "curator_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "passport" add constraint "passport_review_id_foreign" foreign key ("review_id") references "review" ("id") on update cascade;`,
    )

    this.addSql(
      `alter table if exists "assessment" add constraint "assessment_review_id_foreign" foreign key ("review_id") references "review" ("id") on update cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "passport" drop constraint if exists "passport_review_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "assessment" drop constraint if exists "assessment_review_id_foreign";`,
    )

    this.addSql(`drop table if exists "curation_log" cascade;`)

    this.addSql(`drop table if exists "curator" cascade;`)

    this.addSql(`drop table if exists "review" cascade;`)

    this.addSql(`drop table if exists "passport" cascade;`)

    this.addSql(`drop table if exists "assessment" cascade;`)
  }
}
