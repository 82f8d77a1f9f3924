import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128000100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "member_invitation" ("id" text not null, "email" text not null, "role" text check ("role" in ('owner', 'staff', 'helper')) not null, "locale" text not null, "status" text check ("status" in ('open', 'accepted', 'withdrawn')) not null default 'open', "invited_by" text not null, "expires_at" timestamptz not null, "member_id" text null, "producer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "member_invitation_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_member_invitation_producer_id" on "member_invitation" ("producer_id") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_member_invitation_open" on "member_invitation" ("producer_id", "email") where status = 'open' and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_member_invitation_deleted_at" on "member_invitation" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `alter table if exists "member_invitation" add constraint "member_invitation_producer_id_foreign" foreign key ("producer_id") references "producer" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "member_invitation" cascade;`)
  }
}
