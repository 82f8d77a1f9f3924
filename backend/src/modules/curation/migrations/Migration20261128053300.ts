import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Users of the Admin who translate listings. */
export class Migration20261128053300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "translator" ("id" text not null, "user_id" text not null, "name" text not null, "languages" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "translator_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_translator_user_id_unique" on "translator" ("user_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_translator_deleted_at" on "translator" ("deleted_at") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "translator" cascade;`)
  }
}
