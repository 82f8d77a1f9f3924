import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Files on their way over a line that breaks. */
export class Migration20261128051500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "upload" ("id" text not null, "owner_id" text not null, "file_name" text not null, "size" integer not null, "received" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "upload_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_upload_deleted_at" ON "upload" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_upload_owner_id_created_at" ON "upload" ("owner_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "upload_piece" ("id" text not null, "start" integer not null, "content" text not null, "upload_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "upload_piece_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_upload_piece_upload_id" ON "upload_piece" ("upload_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_upload_piece_deleted_at" ON "upload_piece" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_upload_piece_upload_id_start_unique" ON "upload_piece" ("upload_id", "start") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `alter table if exists "upload_piece" add constraint "upload_piece_upload_id_foreign" foreign key ("upload_id") references "upload" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "upload_piece" cascade;`)
    this.addSql(`drop table if exists "upload" cascade;`)
  }
}
