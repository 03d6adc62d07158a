create table calendar_version (
  id uuid primary key,
  district_id uuid not null references unit,
  label text not null,
  -- years the State Council has announced; a deadline reaching beyond them is provisional
  years integer[] not null,
  -- only the days that differ from Monday to Friday: {"2019-10-01": "REST", "2019-10-12": "WORK"}
  exceptions jsonb not null,
  created_at timestamptz not null
);

create table warning_rule (
  id uuid primary key,
  district_id uuid not null references unit,
  kind text not null,
  version integer not null,
  yellow_working_days_before integer not null check (yellow_working_days_before >= 0),
  red_working_days_after integer not null check (red_working_days_after >= 0),
  from_on date not null,
  created_at timestamptz not null,
  unique (district_id, kind, version)
);

create table disclosure_item (
  id uuid primary key,
  district_id uuid not null references unit,
  code text not null,
  name text not null,
  affair text not null check (affair in ('PARTY', 'GOVERNMENT', 'VILLAGE')),
  basis text not null,
  frequency text not null check (frequency in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
  -- {"kind": "DAY_OF_MONTH", "month": 1, "day": 10}: the 10th of the first month after the period
  due jsonb not null,
  applies_to text[] not null,
  title_words text[] not null,
  lead_unit_id uuid references unit,
  from_on date not null,
  created_at timestamptz not null,
  unique (district_id, code)
);

create table obligation (
  id uuid primary key,
  kind text not null check (kind in ('DISCLOSURE', 'ANSWER')),
  unit_id uuid not null references unit,
  title text not null,
  item_id uuid references disclosure_item,
  period text,
  notice_id uuid,
  round integer,
  opens_on date not null,
  due_on date not null,
  due_explanation jsonb not null,
  exempted_on date,
  rule_id uuid not null references warning_rule,
  calendar_version_id uuid not null references calendar_version,
  state text not null check (state in ('UPCOMING', 'OPEN', 'FULFILLED', 'FULFILLED_LATE', 'EXEMPTED')),
  light text not null check (light in ('GREEN', 'YELLOW', 'RED')),
  light_rank smallint not null generated always as (case light when 'GREEN' then 0 when 'YELLOW' then 1 else 2 end) stored,
  light_since date not null,
  fulfilled_on date,
  -- the first day on which light or state may differ, and the instant that day begins in Asia/Shanghai
  next_light_on date,
  next_light_at timestamptz,
  -- false between the making and its first assessment, within one transaction
  assessed boolean not null default false,
  created_at timestamptz not null,
  check ((kind = 'DISCLOSURE') = (item_id is not null and period is not null)),
  check ((kind = 'ANSWER') = (notice_id is not null and round is not null))
);
create unique index obligation_disclosure on obligation (item_id, unit_id, period) where kind = 'DISCLOSURE';
create unique index obligation_answer on obligation (notice_id, unit_id, round) where kind = 'ANSWER';
create index obligation_next_light on obligation (next_light_at) where next_light_at is not null;
create index obligation_unit on obligation (unit_id, due_on);
create index obligation_open on obligation (due_on, id) where state = 'OPEN';

create table fulfilment (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  -- the day of the fact, the instant we learned of it
  fact_on date not null,
  learned_at timestamptz not null,
  disclosure_id uuid,
  answer_id uuid,
  revoked_at timestamptz,
  revoked_reason text,
  check (num_nonnulls(disclosure_id, answer_id) = 1)
);
create index fulfilment_obligation on fulfilment (obligation_id);
create unique index fulfilment_disclosure on fulfilment (obligation_id, disclosure_id) where revoked_at is null;

-- A mute or a failing source: for its days the light stays what it was the day before.
create table hold (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  from_on date not null,
  until_on date not null,
  reason text not null,
  check (until_on >= from_on)
);
create index hold_obligation on hold (obligation_id);

create table light_change (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  unit_id uuid not null references unit,
  from_light text,
  to_light text not null,
  state text not null,
  effective_on date not null,
  recorded_at timestamptz not null
);
create index light_change_unit on light_change (unit_id, recorded_at desc, id desc);
create index light_change_recorded on light_change (recorded_at desc, id desc);
create index light_change_obligation on light_change (obligation_id, id);

-- Open obligations of one unit by light, and its own worst light. One row a unit, locked by whoever changes it.
create table unit_light (
  unit_id uuid primary key references unit,
  -- whether the ancestors count it yet
  counted boolean not null default false,
  green integer not null default 0 check (green >= 0),
  yellow integer not null default 0 check (yellow >= 0),
  red integer not null default 0 check (red >= 0),
  worst text not null generated always as (case when red > 0 then 'RED' when yellow > 0 then 'YELLOW' else 'GREEN' end) stored
);

-- Two counts for each subtree: folded sums, and the differences not folded yet (one row a transaction and unit).
create table subtree_count (
  unit_id uuid primary key references unit,
  open_green bigint not null default 0,
  open_yellow bigint not null default 0,
  open_red bigint not null default 0,
  units_green bigint not null default 0,
  units_yellow bigint not null default 0,
  units_red bigint not null default 0
);
create table count_difference (
  id bigint generated always as identity primary key,
  -- the ancestors that the difference counts for, the unit itself among them
  ancestor_ids uuid[] not null,
  open_green integer not null,
  open_yellow integer not null,
  open_red integer not null,
  units_green integer not null,
  units_yellow integer not null,
  units_red integer not null
);

select trail_attach('calendar_version'), trail_attach('warning_rule'), trail_attach('disclosure_item'),
  trail_attach('obligation'), trail_attach('fulfilment', 'obligation_id'), trail_attach('hold', 'obligation_id');
