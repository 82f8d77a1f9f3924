import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261127203400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "producer_evidence" ("id" text not null, "kind" text check ("kind" in ('nib', 'site', 'npwp', 'other')) not null, "file_id" text not null, "file_name" text not null, "producer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_evidence_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_producer_evidence_producer_id" on "producer_evidence" ("producer_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_producer_evidence_deleted_at" on "producer_evidence" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `alter table if exists "producer_evidence" add constraint "producer_evidence_producer_id_foreign" foreign key ("producer_id") references "producer" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "producer_evidence" cascade;`)
  }
}
