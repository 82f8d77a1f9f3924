import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The log becomes a chain: each entry holds its number and the SHA-256 of the one before. The database
 * does it when a transaction commits, so that no writer can forget it, numbers have no gaps, and the lock
 * is the last that a transaction takes. What is hashed is told in scripts/curation-log/chain.ts.
 */
export class Migration20261127123000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "curation_log" add column if not exists "position" integer null, add column if not exists "previous_hash" text null, add column if not exists "hash" text null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_curation_log_position_unique" on "curation_log" ("position") where deleted_at is null;`,
    )
    this.addSql(FIELD)
    this.addSql(LINK)
    this.addSql(CHAIN)
    this.addSql(GUARD)
    this.addSql(
      `create constraint trigger curation_log_chain after insert on curation_log deferrable initially deferred for each row execute function curation_log_chain();`,
    )
    this.addSql(LINK_OLD_ENTRIES)
    this.addSql(
      `create trigger curation_log_guard before update or delete on curation_log for each row execute function curation_log_guard();`,
    )
    this.addSql(
      `create trigger curation_log_guard_all before truncate on curation_log for each statement execute function curation_log_guard();`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists curation_log_guard_all on curation_log;`)
    this.addSql(`drop trigger if exists curation_log_guard on curation_log;`)
    this.addSql(`drop trigger if exists curation_log_chain on curation_log;`)
    this.addSql(`drop function if exists curation_log_guard;`)
    this.addSql(`drop function if exists curation_log_chain;`)
    this.addSql(`drop function if exists curation_log_link;`)
    this.addSql(`drop function if exists curation_log_field;`)
    this.addSql(
      `alter table "curation_log" drop column if exists "position", drop column if exists "previous_hash", drop column if exists "hash";`,
    )
  }
}

// A length before each field: no two entries have the same bytes.
const FIELD = `create or replace function curation_log_field(value text) returns text language sql immutable as $body$
  select coalesce(octet_length(convert_to(value, 'UTF8'))::text || ':' || value, '-')
$body$;`

const LINK = `create or replace function curation_log_link(entry_id text) returns void language plpgsql as $body$
declare
  entry curation_log%rowtype;
  last_position integer;
  last_hash text;
begin
  perform pg_advisory_xact_lock(hashtext('curation_log'));
  select position, hash into last_position, last_hash from curation_log where position is not null order by position desc limit 1;
  select * into entry from curation_log where id = entry_id;
  update curation_log set
    position = coalesce(last_position, 0) + 1,
    previous_hash = coalesce(last_hash, ''),
    hash = encode(sha256(convert_to(
      curation_log_field((coalesce(last_position, 0) + 1)::text) ||
      curation_log_field(coalesce(last_hash, '')) ||
      curation_log_field(entry.id) ||
      curation_log_field(entry.subject_type) ||
      curation_log_field(entry.subject_id) ||
      curation_log_field(entry.actor) ||
      curation_log_field(entry.action) ||
      curation_log_field(entry.note) ||
      curation_log_field(to_char(entry.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
    'UTF8')), 'hex')
  where id = entry_id;
end
$body$;`

const CHAIN = `create or replace function curation_log_chain() returns trigger language plpgsql as $body$
begin
  perform curation_log_link(new.id);
  return null;
end
$body$;`

// Only an entry that has no hash yet takes one, and nothing else of it changes.
const GUARD = `create or replace function curation_log_guard() returns trigger language plpgsql as $body$
begin
  if tg_op = 'UPDATE' and old.hash is null and new.hash is not null
    and (to_jsonb(new) - 'position' - 'previous_hash' - 'hash') = (to_jsonb(old) - 'position' - 'previous_hash' - 'hash')
  then return new;
  end if;
  raise exception 'The curation log is append only';
end
$body$;`

const LINK_OLD_ENTRIES = `do $body$
declare old_id text;
begin
  for old_id in select id from curation_log where hash is null order by created_at, id loop
    perform curation_log_link(old_id);
  end loop;
end
$body$;`
