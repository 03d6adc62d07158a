-- Units in time: what a unit was called and where it stood, from which day to which; what became of it when it closed.

create table unit_span (
  id uuid primary key,
  unit_id uuid not null references unit,
  parent_id uuid references unit,
  name text not null,
  -- null: since before the platform
  from_on date,
  -- the day on which it was no longer so; null: it still is
  until_on date,
  check (until_on is null or from_on is null or until_on >= from_on)
);
create index unit_span_unit on unit_span (unit_id, from_on);
create unique index unit_span_now on unit_span (unit_id) where until_on is null;
insert into unit_span (id, unit_id, parent_id, name, from_on, until_on)
  select gen_random_uuid(), id, parent_id, name, opened_on, closed_on from unit;

-- Who took over what it still owed; null while it lives, or when nobody did.
alter table unit add column successor_id uuid references unit;

select trail_attach('unit_span', 'unit_id');
