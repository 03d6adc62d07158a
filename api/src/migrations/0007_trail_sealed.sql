-- The trail sealed: each entry is a leaf of a Merkle tree (RFC 9162) whose signed roots are published outside the database.
-- A leaf holds the hash of its entry's salted payload, not the payload: erased, it leaves every proof whole.

alter table trail_entry add column salt bytea, add column payload_hash bytea, add column erased_at timestamptz;

-- What was changed, as it is hashed: the very bytes stand in an export.
create function trail_payload(entry trail_entry) returns text language sql stable as $$
  select jsonb_build_object('before', entry.before, 'after', entry.after)::text
$$;

-- All else that an entry says, and the hash of its payload: what a leaf is made of.
create function trail_canonical(entry trail_entry) returns text language sql stable as $$
  select jsonb_build_array(entry.id,
    to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char(entry.business_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_kind, entry.actor_id, entry.actor_name, entry.reason, entry.request_id,
    entry.table_name, entry.row_id, entry.record_id, entry.operation, encode(entry.payload_hash, 'hex'))::text
$$;

create function trail_salted() returns trigger language plpgsql as $$
begin
  new.salt := uuid_send(gen_random_uuid());
  new.payload_hash := sha256(new.salt || convert_to(trail_payload(new), 'UTF8'));
  return new;
end $$;
update trail_entry set salt = uuid_send(gen_random_uuid());
update trail_entry e set payload_hash = sha256(e.salt || convert_to(trail_payload(e), 'UTF8'));
alter table trail_entry alter column payload_hash set not null;
create trigger trail_salt before insert on trail_entry for each row execute function trail_salted();

-- Entries that are in no tree yet. A number is given at the writing, so a later commit may have a smaller one: the order of
-- the leaves is that of the sealing.
create table trail_unsealed (entry_id bigint primary key);
insert into trail_unsealed select id from trail_entry;
create function trail_noted() returns trigger language plpgsql as $$
begin
  insert into trail_unsealed select id from written;
  return null;
end $$;
create trigger trail_note after insert on trail_entry referencing new table as written
  for each statement execute function trail_noted();

create table trail_leaf (
  leaf_index bigint primary key,
  entry_id bigint not null unique,
  hash bytea not null
);

create table trail_root (
  tree_size bigint primary key,
  root bytea not null,
  -- the hashes of the tree's perfect subtrees, largest first: what the next leaves are added to
  frontier bytea[] not null,
  sealed_at timestamptz not null,     -- system clock
  public_key text not null,
  signature text not null
);

-- Gives unsealed entries their place among the leaves. The application may call it, and can do nothing else to them.
create function trail_take(most integer) returns table (leaf_index bigint, hash bytea)
language plpgsql security definer set search_path from current as $$
begin
  perform pg_advisory_xact_lock(730201920190);
  return query
    with taken as (
      delete from trail_unsealed u where u.entry_id in (select w.entry_id from trail_unsealed w order by w.entry_id limit most)
      returning u.entry_id
    ), placed as (
      insert into trail_leaf as l (leaf_index, entry_id, hash)
      select coalesce((select max(x.leaf_index) + 1 from trail_leaf x), 0) + row_number() over (order by e.id) - 1, e.id,
        sha256('\x00'::bytea || convert_to(trail_canonical(e), 'UTF8'))
      from taken t join trail_entry e on e.id = t.entry_id
      returning l.leaf_index, l.hash
    )
    select p.leaf_index, p.hash from placed p order by p.leaf_index;
end $$;

-- Adds the root over all leaves so far. Only ever for a larger tree.
create function trail_publish(size bigint, head bytea, nodes bytea[], at timestamptz, key text, signed text) returns void
language plpgsql security definer set search_path from current as $$
begin
  if size <= coalesce((select max(tree_size) from trail_root), 0)
    or size <> (select count(*) from trail_leaf) then
    raise exception 'trail: a root of % leaves does not follow', size using errcode = 'SW002';
  end if;
  insert into trail_root values (size, head, nodes, at, key, signed);
end $$;

-- Erases what entries held, such as personal data whose time is over. Their hashes stay in the tree, and an entry of its own
-- says who erased which, and why.
create function trail_erase(entry_ids bigint[]) returns integer
language plpgsql security definer set search_path from current as $$
declare
  erased bigint[];
begin
  with gone as (
    update trail_entry set before = null, after = null, salt = null, erased_at = clock_timestamp()
    where id = any(entry_ids) and erased_at is null returning id
  )
  select array_agg(id order by id) into erased from gone;
  if erased is null then
    return 0;
  end if;
  insert into trail_entry (recorded_at, business_at, actor_kind, actor_id, actor_name, reason, request_id,
      table_name, row_id, record_id, operation, before, after)
    values (clock_timestamp(), current_setting('sanwu.business_at')::timestamptz, current_setting('sanwu.actor_kind'),
      nullif(current_setting('sanwu.actor_id', true), '')::uuid, current_setting('sanwu.actor_name'),
      nullif(current_setting('sanwu.reason', true), ''), current_setting('sanwu.request_id'),
      'trail_entry', '', '', 'UPDATE', null, jsonb_build_object('erased', erased));
  return cardinality(erased);
end $$;
