import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const own =
  '"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null'
const sides = "'buyer', 'producer'"

export class Migration20261127064117 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "conversation_thread" ("id" text not null, "rfq_id" text not null, "producer_id" text not null, "last_serial" integer not null default 0, "version" integer not null default 0, ${own}, constraint "conversation_thread_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "conversation_message" ("id" text not null, "serial" integer not null, "side" text check ("side" in (${sides})) not null, "author_id" text not null, "author_name" text not null, "client_key" text not null, "language" text not null, "text" text null, "phrase" jsonb null, "rfq_item_id" text null, "quote_id" text null, "thread_id" text not null, ${own}, constraint "conversation_message_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "conversation_file" ("id" text not null, "file_id" text not null, "file_name" text not null, "size_bytes" integer not null, "message_id" text not null, ${own}, constraint "conversation_file_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "conversation_read_mark" ("id" text not null, "side" text check ("side" in (${sides})) not null, "serial" integer not null default 0, "read_at" timestamptz null, "mail_key" text null, "mail_due_at" timestamptz null, "thread_id" text not null, ${own}, constraint "conversation_read_mark_pkey" primary key ("id"));`,
    )
    for (const [table, column, parent] of [
      ["conversation_message", "thread_id", "conversation_thread"],
      ["conversation_file", "message_id", "conversation_message"],
      ["conversation_read_mark", "thread_id", "conversation_thread"],
    ])
      this.addSql(
        `alter table if exists "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${parent}" ("id") on update cascade on delete cascade;`,
      )
    for (const [table, name, columns, unique] of [
      ["conversation_thread", "rfq_id_producer_id", '"rfq_id", "producer_id"', true],
      ["conversation_thread", "producer_id", '"producer_id"', false],
      ["conversation_message", "key", '"thread_id", "side", "client_key"', true],
      ["conversation_message", "thread_id_serial", '"thread_id", "serial"', true],
      ["conversation_file", "message_id", '"message_id"', false],
      ["conversation_read_mark", "thread_id_side", '"thread_id", "side"', true],
    ] as const)
      this.addSql(
        `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS "IDX_${table}_${name}" ON "${table}" (${columns}) WHERE deleted_at IS NULL;`,
      )
  }

  override async down(): Promise<void> {
    for (const table of ["file", "message", "read_mark", "thread"])
      this.addSql(`drop table if exists "conversation_${table}" cascade;`)
  }
}
