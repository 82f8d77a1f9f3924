import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127071513 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "delivery_rating" ("id" text not null, "order_id" text not null, "producer_id" text not null, "country" text not null, "accuracy" integer not null, "quality" integer not null, "communication" integer not null, "text" text null, "rated_on" text not null, "answer" text null, "answered_on" text null, "hidden_reason" text null, "hidden_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_rating_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_rating_order_id_unique" ON "delivery_rating" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_rating_deleted_at" ON "delivery_rating" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_rating_producer_id" ON "delivery_rating" ("producer_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "delivery_rating" cascade;`);
  }

}
