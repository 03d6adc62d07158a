-- Splits, who owed what on which day, and imports of tables.

-- The unit that it was split off from; null when it was not.
alter table unit add column split_from_id uuid references unit;
create index unit_split_from on unit (split_from_id) where split_from_id is not null;
create index unit_successor on unit (successor_id) where successor_id is not null;
create index unit_span_parent on unit_span (parent_id);

-- An obligation changed hands, or ended with its unit: until the day before it was owed by the one, from the day on by the
-- other, or, where there is none, no more.
create table obligation_passing (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  from_unit_id uuid not null references unit,
  to_unit_id uuid references unit,
  passed_on date not null
);
create index obligation_passing_obligation on obligation_passing (obligation_id, passed_on);
create index obligation_passing_from on obligation_passing (from_unit_id);

-- A table that was taken over, whole, in one transaction.
create table import_version (
  id uuid primary key,
  kind text not null,
  -- the topmost unit of whoever imported: who manages it sees the version
  path ltree not null,
  -- counts up within kind and path
  number integer not null,
  file_id uuid not null references file,
  -- null: a text file, which has none
  sheet text,
  header_row integer not null check (header_row > 0),
  -- [{"field": "code", "column": 1}], columns counted from 1
  mapping jsonb not null,
  close_missing boolean not null,
  -- {"NEW": 1, "MOVED": 2}
  counts jsonb not null,
  reason text not null,
  account_id uuid not null references account,
  account_name text not null,
  imported_at timestamptz not null,
  unique (kind, path, number)
);

-- What a version did to one record; what it left as it was is counted only.
create table import_row (
  id uuid primary key,
  version_id uuid not null references import_version,
  position integer not null,
  -- row of the sheet; null: the record was missing in it
  sheet_row integer,
  outcome text not null check (outcome in ('NEW', 'CHANGED', 'MOVED', 'CLOSED')),
  title text not null,
  -- [{"field": "name", "before": "…", "after": "…"}]
  changes jsonb not null,
  unique (version_id, position)
);

select trail_attach('obligation_passing', 'obligation_id'), trail_attach('import_version'),
  trail_attach('import_row', 'version_id');
