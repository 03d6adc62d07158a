-- Checks 日常监督: somebody looked at a unit or at a record of it, and said that it is in order or what is wrong.
create table daily_check (
  id uuid primary key,
  -- whose record it is, or the unit itself
  unit_id uuid not null references unit,
  -- what a feature calls its checkable records, and the record
  subject_type text not null,
  subject_id uuid not null,
  -- as it was called then
  title text not null,
  way text not null check (way in ('ONLINE', 'ON_SITE')),
  conclusion text not null check (conclusion in ('IN_ORDER', 'FINDINGS')),
  note text,
  checker_id uuid not null references account,
  -- the room, team or committee that the checker acted for
  desk_id uuid not null references unit,
  -- several that were recorded at once
  batch_id uuid,
  -- business day and instant
  checked_on date not null,
  checked_at timestamptz not null
);
create index daily_check_newest on daily_check (checked_at desc, id) include (unit_id, conclusion);
create index daily_check_unit on daily_check (unit_id, checked_at desc, id) include (conclusion);
create index daily_check_subject on daily_check (subject_id, checked_at desc, id);
create index daily_check_checker on daily_check (checker_id, checked_at desc, id);
create index daily_check_batch on daily_check (batch_id) where batch_id is not null;
select trail_attach('daily_check', '');

alter table finding add column check_id uuid references daily_check;
create index finding_of_daily_check on finding (check_id) where check_id is not null;

-- Plans 检查计划: which units somebody looks at in each period.
create table check_plan (
  id uuid primary key,
  title text not null,
  -- looks at the units of these kinds at and below this one
  unit_id uuid not null references unit,
  unit_kinds text[] not null check (cardinality(unit_kinds) > 0),
  -- only a look at an entry of this item, or of an item of this livelihood area, counts; null: any look at the unit or a record of it
  item_id uuid references disclosure_item,
  area text,
  frequency text not null check (frequency in ('MONTHLY', 'BIMONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
  from_on date not null,
  -- last day; null: until somebody ends it
  until_on date,
  -- whose look counts; where people are named, only theirs
  desk_id uuid not null references unit,
  maker_id uuid not null references account,
  made_at timestamptz not null,
  version integer not null default 1,
  check (until_on is null or until_on >= from_on)
);
create index check_plan_desk on check_plan (desk_id);
create table check_plan_checker (
  id uuid primary key,
  plan_id uuid not null references check_plan,
  account_id uuid not null references account,
  unique (plan_id, account_id)
);
select trail_attach('check_plan', ''), trail_attach('check_plan_checker', 'plan_id');

-- Random draws 随机抽查: the first so many of the candidates, in the order of SHA-256 of the seed and each id. Anybody can draw again.
create table check_draw (
  id uuid primary key,
  title text not null,
  subject text not null check (subject in ('UNITS', 'DISCLOSURES')),
  -- what was drawn from, as it was asked for
  unit_id uuid not null references unit,
  unit_kinds text[] not null,
  item_id uuid references disclosure_item,
  published_from date,
  published_to date,
  -- 32 hexadecimal digits, made by the platform when it drew
  seed text not null,
  -- in the order of their ids
  candidates uuid[] not null,
  taken integer not null check (taken > 0),
  due_on date not null,
  desk_id uuid not null references unit,
  drawer_id uuid not null references account,
  drawn_at timestamptz not null
);
create index check_draw_newest on check_draw (drawn_at desc, id);
select trail_attach('check_draw', '');

-- What a plan makes due in a period, or a draw drew; a check fulfils it.
create table check_task (
  id uuid primary key,
  plan_id uuid references check_plan,
  draw_id uuid references check_draw,
  unit_id uuid not null references unit,
  -- the record that was drawn; null: the unit, or any record of it
  subject_type text,
  subject_id uuid,
  -- of the plan
  period text,
  opens_on date not null,
  due_on date not null,
  desk_id uuid not null references unit,
  check_id uuid references daily_check,
  done_on date,
  check ((plan_id is null) <> (draw_id is null)),
  check ((plan_id is null) = (period is null)),
  check ((subject_type is null) = (subject_id is null)),
  check ((check_id is null) = (done_on is null)),
  unique (plan_id, period, unit_id)
);
create index check_task_open on check_task (unit_id, due_on) where check_id is null;
create index check_task_draw on check_task (draw_id) where draw_id is not null;
create index check_task_check on check_task (check_id) where check_id is not null;
select trail_attach('check_task', '');

-- Re-supervision 再监督: a matter that was closed is looked at again; the look is a check.
create table second_look (
  id uuid primary key,
  unit_id uuid not null references unit,
  -- the letter that was closed; null: there was none
  notice_id uuid references notice,
  due_on date not null,
  scheduled_at timestamptz not null,
  check_id uuid references daily_check,
  done_on date,
  check ((check_id is null) = (done_on is null))
);
create index second_look_open on second_look (due_on, id) where check_id is null;
create index second_look_unit on second_look (unit_id);
create index second_look_notice on second_look (notice_id) where notice_id is not null;
create table second_look_finding (
  id uuid primary key,
  look_id uuid not null references second_look,
  finding_id uuid not null references finding,
  unique (look_id, finding_id)
);
select trail_attach('second_look', ''), trail_attach('second_look_finding', 'look_id');

-- Units do not see who looked at them, and what for.
insert into role_permission (role, permission, reach) values
  ('OFFICER', 'CHECK_READ', 'DISTRICT'),
  ('OFFICER', 'CHECK_RECORD', 'DISTRICT'),
  ('OFFICER', 'CHECK_PLAN', 'DISTRICT'),
  ('APPROVER', 'CHECK_READ', 'DISTRICT'),
  ('SECRETARY', 'CHECK_READ', 'DISTRICT'),
  ('LIAISON_OFFICER', 'CHECK_READ', 'HOSTS'),
  ('LIAISON_OFFICER', 'CHECK_RECORD', 'HOSTS'),
  ('LIAISON_OFFICER', 'CHECK_PLAN', 'HOSTS'),
  ('TEAM_MEMBER', 'CHECK_READ', 'HOSTS'),
  ('TEAM_MEMBER', 'CHECK_RECORD', 'HOSTS'),
  ('TEAM_HEAD', 'CHECK_READ', 'HOSTS'),
  ('TEAM_HEAD', 'CHECK_RECORD', 'HOSTS'),
  ('TEAM_HEAD', 'CHECK_PLAN', 'HOSTS'),
  ('COMMITTEE_MEMBER', 'CHECK_READ', 'HOSTS'),
  ('COMMITTEE_MEMBER', 'CHECK_RECORD', 'HOSTS'),
  ('COMMITTEE_SECRETARY', 'CHECK_READ', 'HOSTS'),
  ('COMMITTEE_SECRETARY', 'CHECK_RECORD', 'HOSTS'),
  ('COMMITTEE_SECRETARY', 'CHECK_PLAN', 'HOSTS');
