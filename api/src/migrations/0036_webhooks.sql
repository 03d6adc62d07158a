-- What third parties are told by themselves: that an entry is public, has changed, or is public no more.

-- Entries whose public face changed, in the log: whoever writes one need not think of it.
create function disclosure_tell(path ltree, change text, ids jsonb) returns void language sql as $$
  insert into outbox (topic, path, payload, recorded_at)
    values ('public', path, jsonb_build_object('type', 'PUBLIC_ENTRY', 'change', change, 'ids', ids),
      coalesce(nullif(current_setting('sanwu.business_at', true), '')::timestamptz, clock_timestamp()))
$$;

create function disclosure_published() returns trigger language plpgsql as $$
begin
  perform disclosure_tell(u.path, 'PUBLISHED', jsonb_agg(n.id)) from new_rows n join unit u on u.id = n.unit_id
    where n.shown group by u.path;
  return null;
end $$;
create trigger portal_published after insert on disclosure referencing new table as new_rows
  for each statement execute function disclosure_published();

create function disclosure_republished() returns trigger language plpgsql as $$
begin
  perform disclosure_tell(c.path, c.change, jsonb_agg(c.id))
    from (select n.id, u.path, case when not n.shown then 'WITHDRAWN' when o.shown then 'CHANGED' else 'PUBLISHED' end as change
      from new_rows n join old_rows o using (id) join unit u on u.id = n.unit_id
      where (n.shown or o.shown) and (n.shown, n.changed_at) is distinct from (o.shown, o.changed_at)) c
    group by c.path, c.change;
  return null;
end $$;
create trigger portal_republished after update on disclosure referencing old table as old_rows new table as new_rows
  for each statement execute function disclosure_republished();

-- Where a third party wants to be told, of what, and in which words.
create table portal_webhook (
  id uuid primary key,
  key_id uuid not null references portal_key,
  url text not null,
  changes text[] not null check (cardinality(changes) > 0 and changes <@ '{PUBLISHED,CHANGED,WITHDRAWN}'::text[]),
  -- an operation over the portal's schema that takes the id of the entry; its answer is what is sent
  query text not null,
  -- what the log says up to this number was before its time
  since_number bigint not null,
  state text not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
  -- Chinese; why it is paused or ended: what the platform or a person said
  remark text,
  made_by uuid not null references account,
  made_at timestamptz not null,
  version integer not null default 1
);
create index portal_webhook_of on portal_webhook (key_id, made_at);

-- By which it is signed; two at a time while one replaces the other.
create table portal_webhook_secret (
  id uuid primary key,
  webhook_id uuid not null references portal_webhook,
  secret_sealed bytea not null,
  made_at timestamptz not null,
  -- system instant from which it signs no more, UTC; null: until another replaces it
  ends_at timestamptz
);
create index portal_webhook_secret_of on portal_webhook_secret (webhook_id, made_at);
select trail_attach('portal_webhook'), trail_attach('portal_webhook_secret', 'webhook_id', 'secret_sealed');

-- How it has been going.
create table portal_webhook_health (
  webhook_id uuid primary key references portal_webhook,
  -- attempts that failed since the last one that did not
  failures integer not null default 0,
  -- system instants, UTC: nothing is sent before; the last attempt that was taken
  rests_until timestamptz,
  taken_at timestamptz
);

-- The number in the log up to which deliveries have been made out.
create table portal_webhook_cursor (
  single boolean primary key default true check (single),
  number bigint not null
);
insert into portal_webhook_cursor (number) values (0);

-- What is to be told, and was. Its id is the message's, however often it is sent.
create table portal_delivery (
  id uuid primary key,
  webhook_id uuid not null references portal_webhook,
  -- null: a trial
  entry_id uuid,
  change text not null check (change in ('PUBLISHED', 'CHANGED', 'WITHDRAWN', 'TRIAL')),
  state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED', 'OVERTAKEN')),
  -- system instants, UTC
  made_at timestamptz not null,
  due_at timestamptz not null,
  -- whoever sends it has it until then
  leased_until timestamptz,
  ended_at timestamptz,
  attempts integer not null default 0,
  -- attempts before it was sent again by hand
  attempts_before integer not null default 0,
  check ((entry_id is null) = (change = 'TRIAL')),
  check ((state = 'PENDING') = (ended_at is null))
);
create index portal_delivery_of on portal_delivery (webhook_id, id);
create index portal_delivery_due on portal_delivery (webhook_id, due_at) where state = 'PENDING';
create index portal_delivery_entry on portal_delivery (webhook_id, entry_id) where state = 'PENDING';
create index portal_delivery_ended on portal_delivery (ended_at) where ended_at is not null;

-- Each time that it was sent, and what came of it. What a receiver says is not kept, but for its status.
create table portal_attempt (
  delivery_id uuid not null references portal_delivery on delete cascade,
  number integer not null,
  -- system instant, UTC
  at timestamptz not null,
  -- of HTTP; null: no answer
  status integer,
  -- why it did not count; null: it was taken
  fault text,
  -- milliseconds
  took integer not null,
  primary key (delivery_id, number)
);
