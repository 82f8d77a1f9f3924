import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127001458 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "account_session" ("id" text not null, "actor_type" text check ("actor_type" in ('customer', 'producer', 'user')) not null, "actor_id" text not null, "auth_identity_id" text not null, "device" text not null, "client_address" text not null, "last_seen_at" timestamptz not null, "expires_at" timestamptz not null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "account_session_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_account_session_deleted_at" ON "account_session" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_account_session_auth_identity_id_client_address" ON "account_session" ("auth_identity_id", "client_address") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_account_session_actor_id_actor_type" ON "account_session" ("actor_id", "actor_type") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_account_session_expires_at" ON "account_session" ("expires_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "account_session" cascade;`);
  }

}
