-- The floor: who did what (trail), what happened in which order (log), which day it is (business clock).

create extension if not exists ltree;

create table business_clock (
  id smallint primary key default 1 check (id = 1),
  -- business instant = system instant + offset; 0 outside a demonstration
  offset_ms bigint not null default 0
);
insert into business_clock default values;

create table trail_entry (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null,      -- system clock
  business_at timestamptz not null,      -- business clock
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  reason text,
  request_id text not null,
  table_name text not null,
  row_id text not null,
  -- the record that the row is a part of, such as the letter of an answer; a record of its own names itself
  record_id text not null,
  operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  before jsonb,
  after jsonb
);
create index trail_entry_row on trail_entry (row_id, id);
create index trail_entry_record on trail_entry (record_id, id);
create index trail_entry_request on trail_entry (request_id);

-- Writes one entry a changed row; argument 0 is the column that names the record it is a part of (empty: it is one of its
-- own), arguments 1.. are secret columns that never enter the trail.
-- An UPDATE keeps only the columns that differ. Refuses a write whose transaction names no actor.
create function trail_write() returns trigger language plpgsql security definer set search_path from current as $$
declare
  part_of text := tg_argv[0];
  secret_columns text[] := coalesce(tg_argv[1:], '{}');
  trail_actor_kind text := nullif(current_setting('sanwu.actor_kind', true), '');
begin
  if trail_actor_kind is null then
    raise exception 'trail: % on % without an actor', tg_op, tg_table_name using errcode = 'SW001';
  end if;
  if tg_op = 'INSERT' then
    insert into trail_entry (recorded_at, business_at, actor_kind, actor_id, actor_name, reason, request_id,
        table_name, row_id, record_id, operation, before, after)
      select clock_timestamp(), current_setting('sanwu.business_at')::timestamptz, trail_actor_kind,
        nullif(current_setting('sanwu.actor_id', true), '')::uuid, current_setting('sanwu.actor_name'),
        nullif(current_setting('sanwu.reason', true), ''), current_setting('sanwu.request_id'),
        tg_table_name, coalesce(to_jsonb(n) ->> 'id', ''), coalesce(to_jsonb(n) ->> part_of, to_jsonb(n) ->> 'id', ''), tg_op, null,
        to_jsonb(n) - secret_columns
      from new_rows n;
  elsif tg_op = 'DELETE' then
    insert into trail_entry (recorded_at, business_at, actor_kind, actor_id, actor_name, reason, request_id,
        table_name, row_id, record_id, operation, before, after)
      select clock_timestamp(), current_setting('sanwu.business_at')::timestamptz, trail_actor_kind,
        nullif(current_setting('sanwu.actor_id', true), '')::uuid, current_setting('sanwu.actor_name'),
        nullif(current_setting('sanwu.reason', true), ''), current_setting('sanwu.request_id'),
        tg_table_name, coalesce(to_jsonb(o) ->> 'id', ''), coalesce(to_jsonb(o) ->> part_of, to_jsonb(o) ->> 'id', ''), tg_op,
        to_jsonb(o) - secret_columns, null
      from old_rows o;
  else
    insert into trail_entry (recorded_at, business_at, actor_kind, actor_id, actor_name, reason, request_id,
        table_name, row_id, record_id, operation, before, after)
      select clock_timestamp(), current_setting('sanwu.business_at')::timestamptz, trail_actor_kind,
        nullif(current_setting('sanwu.actor_id', true), '')::uuid, current_setting('sanwu.actor_name'),
        nullif(current_setting('sanwu.reason', true), ''), current_setting('sanwu.request_id'),
        tg_table_name, coalesce(n.j ->> 'id', ''), coalesce(n.j ->> part_of, n.j ->> 'id', ''), tg_op,
        (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(o.j - secret_columns)
          where n.j -> key is distinct from value),
        (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(n.j - secret_columns)
          where o.j -> key is distinct from value)
      from (select to_jsonb(r) as j from new_rows r) n
      join (select to_jsonb(r) as j from old_rows r) o on o.j ->> 'id' = n.j ->> 'id'
      where n.j is distinct from o.j;
  end if;
  return null;
end $$;

-- Attaches the three statement triggers to a table; `part_of` and `secrets` are the trigger's arguments.
create function trail_attach(target regclass, part_of text default '', variadic secrets text[] default '{}')
returns void language plpgsql as $$
declare
  arguments text := (select string_agg(quote_literal(s), ', ') from unnest(part_of || secrets) s);
begin
  execute format('create trigger trail_insert after insert on %s referencing new table as new_rows
    for each statement execute function trail_write(%s)', target, arguments);
  execute format('create trigger trail_update after update on %s referencing old table as old_rows new table as new_rows
    for each statement execute function trail_write(%s)', target, arguments);
  execute format('create trigger trail_delete after delete on %s referencing old table as old_rows
    for each statement execute function trail_write(%s)', target, arguments);
end $$;

-- What writers append in their transaction; it has no number yet.
create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  path ltree not null,
  payload jsonb not null,
  recorded_at timestamptz not null
);

-- Numbered after commit, by the one holder of the sequencer's lock, without holes.
create table log_entry (
  number bigint primary key,
  topic text not null,
  path ltree not null,
  payload jsonb not null,
  recorded_at timestamptz not null
);
create index log_entry_topic on log_entry (topic, number);

create table idempotency (
  id uuid primary key,
  actor_id uuid not null,
  key text not null,
  operation text not null,
  request_hash bytea not null,
  record_id uuid not null,
  created_at timestamptz not null,
  unique (actor_id, key)
);
create index idempotency_created on idempotency (created_at);

create table file (
  id uuid primary key,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 bytea not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  -- set when a record takes it up; until then only its uploader can name it
  attached_at timestamptz
);
create index file_open on file (uploaded_by) where attached_at is null;
create table file_chunk (
  file_id uuid not null references file on delete cascade,
  position integer not null,
  bytes bytea not null,
  primary key (file_id, position)
);

select trail_attach('business_clock'), trail_attach('file');
