-- The catalogue 公开目录 as districts keep it: to whom, how and where an item is published, money, displays, named units and
-- exceptions; time limits of every kind; and every version of it, since a change holds from a period on and the past keeps its own.
alter table disclosure_item drop constraint disclosure_item_frequency_check;
alter table disclosure_item
  add constraint disclosure_item_frequency_check
    check (frequency in ('MONTHLY', 'BIMONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'AS_IT_HAPPENS')),
  add column version integer not null default 1,
  -- livelihood area 民生领域
  add column area text,
  add column audience text not null default 'EVERYBODY' check (audience in ('EVERYBODY', 'GROUP', 'INSIDE_PARTY')),
  add column manner text not null default 'ON_ITS_OWN' check (manner in ('ON_ITS_OWN', 'ON_REQUEST')),
  add column channels text[] not null default '{WECHAT}' check (channels <@ '{PORTAL,WECHAT,BOARD}'),
  add column has_funds boolean not null default false,
  -- {"days": 7, "dayKind": "CALENDAR"}
  add column display jsonb,
  add column named_unit_ids uuid[] not null default '{}',
  add column excepted_unit_ids uuid[] not null default '{}';

create table disclosure_item_version (
  id uuid primary key,
  item_id uuid not null references disclosure_item,
  version integer not null,
  -- it holds for periods that end on or after that day, until the next version's
  from_on date not null,
  -- all that the item asks, as the code calls it; the newest version's stands in the item's own columns too
  content jsonb not null,
  created_at timestamptz not null,
  unique (item_id, version)
);
select trail_attach('disclosure_item_version', 'item_id');

insert into disclosure_item_version (id, item_id, version, from_on, content, created_at)
  select gen_random_uuid(), id, 1, from_on, jsonb_build_object('name', name, 'affair', affair, 'area', area, 'basis', basis,
    'audience', audience, 'manner', manner, 'channels', channels, 'hasFunds', has_funds, 'display', display,
    'frequency', frequency, 'due', due, 'appliesTo', applies_to, 'namedUnitIds', named_unit_ids,
    'exceptedUnitIds', excepted_unit_ids, 'leadUnitId', lead_unit_id, 'titleWords', title_words), created_at
  from disclosure_item;

-- Who keeps the catalogue: the lead departments their part of it, the office all of it.
insert into role_permission (role, permission, reach) values
  ('LEAD_DEPARTMENT', 'CATALOGUE_KEEP', 'OWN'),
  ('OFFICER', 'CATALOGUE_KEEP', 'DISTRICT');

-- The version of its item that asks it no more; null: none does. A later version may ask it again.
alter table obligation add column exempted_version integer;
