-- Entries that the office takes down from what third parties read, and documents that keys have stored.

alter table disclosure
  -- business instant, UTC, at which the office took it down 撤下; it counts on, and is public no more
  add column taken_down_at timestamptz,
  -- why, for the staff; third parties are told that it was taken down, not why
  add column taken_down_reason text,
  add check ((taken_down_at is null) = (taken_down_reason is null));

-- what a column is generated from cannot be changed: it is made anew, and its index with it
alter table disclosure drop column shown;
alter table disclosure add column shown boolean not null
  generated always as (rejected_at is null and erased_at is null and taken_down_at is null and not display_over) stored;
create index disclosure_shown_item on disclosure (item_id, published_on desc nulls last, id)
  include (unit_id, period, display_ends_on) where shown;
-- what stands beside an entry under the same page is taken down with it
create index disclosure_taken_down on disclosure (article_id) where taken_down_at is not null;

drop trigger disclosure_changed on disclosure;
create trigger disclosure_changed before update on disclosure for each row
  when ((old.item_id, old.unit_id, old.period, old.title, old.published_on, old.url, old.text, old.amount, old.nil,
      old.rejected_at, old.erased_at, old.taken_down_at, old.display_over, old.display_ends_on)
    is distinct from (new.item_id, new.unit_id, new.period, new.title, new.published_on, new.url, new.text, new.amount, new.nil,
      new.rejected_at, new.erased_at, new.taken_down_at, new.display_over, new.display_ends_on))
  execute function disclosure_changed();

-- a key may be bound to the documents that are stored for it
alter table portal_key add column stored_only boolean not null default false;

-- Documents that are stored for a key 登记的查询, measured when they were.
create table portal_document (
  id uuid primary key,
  key_id uuid not null references portal_key,
  -- SHA-256 of the text, hexadecimal: what it is asked for by
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- what its operation calls itself
  name text not null,
  text text not null,
  depth integer not null,
  aliases integer not null,
  -- points with pages of one entry and of a hundred, where its variables decide
  cost_least integer not null,
  cost_most integer not null,
  stored_by uuid not null references account,
  stored_at timestamptz not null,
  unique (key_id, hash)
);
select trail_attach('portal_document', 'key_id');

create trigger portal_keys after insert or update or delete on portal_document
  for each statement execute function portal_advance('KEYS');
