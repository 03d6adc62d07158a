-- What third parties read: what of an entry is public, an epoch that says when something of it changed, and their keys.

alter table disclosure
  -- the last day on which its display 公示 is up, Asia/Shanghai; null: its item has none
  add column display_ends_on date,
  -- the display is over, noted by the job that looks for it
  add column display_over boolean not null default false,
  -- system instant, UTC, of the last change of what is public of it: third parties synchronise by it
  add column changed_at timestamptz not null default clock_timestamp(),
  -- it may be read by everybody, unless its display ends today
  add column shown boolean not null
    generated always as (rejected_at is null and erased_at is null and not display_over) stored;

create function disclosure_changed() returns trigger language plpgsql as $$
begin
  new.changed_at := clock_timestamp();
  return new;
end $$;
create trigger disclosure_changed before update on disclosure for each row
  when ((old.item_id, old.unit_id, old.period, old.title, old.published_on, old.url, old.text, old.amount, old.nil,
      old.rejected_at, old.erased_at, old.display_over, old.display_ends_on)
    is distinct from (new.item_id, new.unit_id, new.period, new.title, new.published_on, new.url, new.text, new.amount, new.nil,
      new.rejected_at, new.erased_at, new.display_over, new.display_ends_on))
  execute function disclosure_changed();

-- when it changed says nothing that the entry of the trail does not say itself
drop trigger trail_insert on disclosure;
drop trigger trail_update on disclosure;
drop trigger trail_delete on disclosure;
select trail_attach('disclosure', '', 'text', 'pairs', 'changed_at', 'shown');

create index disclosure_shown_item on disclosure (item_id, published_on desc nulls last, id)
  include (unit_id, period, display_ends_on) where shown;
create index disclosure_synchronised on disclosure (changed_at, id);

-- How often something of a kind changed: the sum of n. A transaction adds a row for each kind that it changes, so that no two wait for
-- each other and none is seen before it is committed; a job folds them into one.
create table portal_epoch (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('ENTRIES', 'REFERENCE', 'RATES', 'KEYS')),
  n bigint not null default 1
);

create function portal_advance() returns trigger language plpgsql as $$
declare
  setting constant text := 'sanwu.advanced_' || lower(tg_argv[0]);
begin
  -- once a transaction; what a savepoint takes back, it takes back with it
  if coalesce(current_setting(setting, true), '') <> pg_current_xact_id()::text then
    insert into portal_epoch (kind) values (tg_argv[0]);
    perform set_config(setting, pg_current_xact_id()::text, true);
  end if;
  return null;
end $$;

create trigger portal_entries after insert or update or delete on disclosure
  for each statement execute function portal_advance('ENTRIES');
-- the files of a page are told with its entries
create trigger portal_entries after insert or update or delete on page_attachment
  for each statement execute function portal_advance('ENTRIES');
create trigger portal_reference after insert or update or delete on unit
  for each statement execute function portal_advance('REFERENCE');
create trigger portal_reference after insert or update or delete on disclosure_item
  for each statement execute function portal_advance('REFERENCE');
create trigger portal_rates after insert or update or delete on obligation
  for each statement execute function portal_advance('RATES');

-- Third parties that may read 密钥.
create table portal_key (
  id uuid primary key,
  district_id uuid not null references unit,
  -- who reads, for what, whom to call
  holder text not null,
  purpose text not null,
  contact text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  -- what a request may cost and how many there may be: as the code calls them
  limits jsonb not null,
  state text not null check (state in ('REQUESTED', 'APPROVED', 'DECLINED', 'ISSUED', 'REVOKED')),
  -- the last day on which it reads, Asia/Shanghai
  expires_on date not null,
  requested_by uuid not null references account,
  requested_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  remark text,
  version integer not null default 1
);
create index portal_key_of on portal_key (district_id, requested_at);

-- What a key is shown by: its hash only. Two at a time while one replaces the other.
create table portal_secret (
  id uuid primary key,
  key_id uuid not null references portal_key,
  -- what people tell it by
  prefix text not null,
  token_hash bytea not null unique,
  issued_by uuid not null references account,
  issued_at timestamptz not null,
  -- system instant from which it reads no more, UTC; null: until the key ends
  ends_at timestamptz
);
create index portal_secret_of on portal_secret (key_id, issued_at);
select trail_attach('portal_key'), trail_attach('portal_secret', 'key_id', 'token_hash');

create trigger portal_keys after insert or update or delete on portal_key
  for each statement execute function portal_advance('KEYS');
create trigger portal_keys after insert or update or delete on portal_secret
  for each statement execute function portal_advance('KEYS');

-- Requests of a key in a minute, summed up over all processes.
create table portal_spent (
  key_id uuid not null references portal_key,
  minute timestamptz not null,
  requests integer not null,
  primary key (key_id, minute)
);
create index portal_spent_minute on portal_spent (minute);

-- What a key asked in an hour, by operation.
create table portal_usage (
  key_id uuid not null references portal_key,
  hour timestamptz not null,
  operation text not null,
  requests integer not null,
  refused integer not null,
  failed integer not null,
  cost bigint not null,
  -- milliseconds
  took double precision not null,
  slowest real not null,
  last_at timestamptz not null,
  primary key (key_id, hour, operation)
);

insert into role_permission (role, permission, reach) values
  ('SECURITY_ADMINISTRATOR', 'PORTAL_KEY_MANAGE', 'DISTRICT');
