import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128001200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "phone_code" ("id" text not null, "number" text not null, "purpose" text check ("purpose" in ('sign_in', 'confirm')) not null, "member_id" text null, "code_hash" text not null, "tries" integer not null default 0, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "phone_code_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_phone_code_number_purpose" on "phone_code" ("number", "purpose") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_phone_code_expires_at" on "phone_code" ("expires_at") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_phone_code_deleted_at" on "phone_code" ("deleted_at") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "phone_code" cascade;`)
  }
}
