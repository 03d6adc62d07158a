-- Reminders and escalation 催办、督办: when somebody is told of what is owed, and that they were.

-- One kind of obligation in a district; the newest version holds, from its day on.
create table reminder_rule (
  id uuid primary key,
  district_id uuid not null references unit,
  -- of obligations
  kind text not null,
  version integer not null,
  -- false: of this kind nobody is reminded by itself
  active boolean not null,
  from_on date not null,
  created_at timestamptz not null,
  unique (district_id, kind, version)
);

create table reminder_step (
  id uuid primary key,
  rule_id uuid not null references reminder_rule,
  -- working days after the due day; negative: before it; 0: the due day itself
  days integer not null check (days between -60 and 60),
  audiences text[] not null check (cardinality(audiences) > 0 and audiences <@ '{UNIT,SUPERIOR,OFFICE,LEADER}'::text[]),
  -- Chinese, with merge fields such as {事项}
  text text not null check (length(text) between 1 and 200),
  -- passes quiet hours
  urgent boolean not null,
  unique (rule_id, days)
);

-- That somebody was reminded, or should have been: by a step, by hand in the console, by phone.
create table reminder (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  manner text not null check (manner in ('STEP', 'MESSAGE', 'PHONE')),
  -- the day that a step falls on, in silence too; the day on which somebody reminded
  on_day date not null,
  -- of a step: the due day that it counts from, and how many working days
  due_on date,
  days integer,
  audiences text[] not null default '{}',
  -- how many people were told in the console; null: by phone
  told integer,
  by_id uuid references account,
  -- by phone: with whom it was spoken, and what was said
  with_whom text,
  note text,
  version integer not null default 1,
  -- business instant at which it was recorded
  at timestamptz not null,
  check ((manner = 'STEP') = (due_on is not null and days is not null)),
  check ((manner = 'STEP') = (by_id is null)),
  check ((manner = 'PHONE') = (told is null))
);
-- Each step once, whatever restarts: an obligation is of one round, and a day that was put off is another day.
create unique index reminder_step_once on reminder (obligation_id, due_on, days) where manner = 'STEP';
-- By hand once a day.
create unique index reminder_message_once on reminder (obligation_id, on_day) where manner = 'MESSAGE';
create index reminder_obligation on reminder (obligation_id, at);

-- When an obligation is looked at next; what has no steps left is not here.
create table reminder_agenda (
  obligation_id uuid primary key references obligation,
  -- business instant; -infinity: it has changed, and nobody has looked yet
  next_at timestamptz not null
);
create index reminder_agenda_next on reminder_agenda (next_at);
insert into reminder_agenda (obligation_id, next_at)
  select id, '-infinity' from obligation where state in ('UPCOMING', 'OPEN');

-- Whoever writes an obligation need not think of reminders.
create function reminder_begun() returns trigger language plpgsql as $$
begin
  insert into reminder_agenda (obligation_id, next_at) select id, '-infinity' from new_rows on conflict do nothing;
  return null;
end $$;
create trigger reminder_begun after insert on obligation referencing new table as new_rows
  for each statement execute function reminder_begun();

create function reminder_changed() returns trigger language plpgsql as $$
begin
  insert into reminder_agenda (obligation_id, next_at)
    select n.id, '-infinity' from new_rows n join old_rows o using (id)
      where (n.state, n.due_on, n.opens_on, n.unit_id, n.exempted_on, n.calendar_version_id)
        is distinct from (o.state, o.due_on, o.opens_on, o.unit_id, o.exempted_on, o.calendar_version_id)
        and not (n.state = 'OPEN' and o.state = 'UPCOMING' and n.due_on = o.due_on) order by n.id
    on conflict (obligation_id) do update set next_at = '-infinity';
  return null;
end $$;
create trigger reminder_changed after update on obligation referencing old table as old_rows new table as new_rows
  for each statement execute function reminder_changed();

select trail_attach('reminder_rule'), trail_attach('reminder_step', 'rule_id'), trail_attach('reminder', 'obligation_id');

-- What every district begins with. Steps before the day on which they began are nobody's omission.
create function reminder_defaults(of_district uuid, from_day date, at timestamptz) returns void language sql as $$
  with rule as (
    insert into reminder_rule (id, district_id, kind, version, active, from_on, created_at)
      select gen_random_uuid(), of_district, kind, 1, true, from_day, at from (values ('ANSWER'), ('DISCLOSURE')) k(kind)
      returning id, kind
  )
  insert into reminder_step (id, rule_id, days, audiences, text, urgent)
    select gen_random_uuid(), r.id, s.days, s.audiences::text[], s.text, s.urgent from rule r join (values
      ('ANSWER', -3, '{UNIT}', '{单位}应于{期限}前反馈，{余日}。请抓紧办理。', false),
      ('ANSWER', -1, '{UNIT}', '{单位}应于{期限}前反馈，{余日}。请尽快反馈。', false),
      ('ANSWER', 0, '{UNIT}', '{单位}的反馈{余日}，请于今日内反馈。', true),
      ('ANSWER', 1, '{UNIT,SUPERIOR}', '{单位}应于{期限}前反馈，{余日}。须立即反馈并说明原因。', true),
      ('ANSWER', 3, '{OFFICE}', '{单位}应于{期限}前反馈，{余日}，至今没有反馈。请督促。', false),
      ('ANSWER', 5, '{LEADER}', '{单位}应于{期限}前反馈，{余日}，经提醒仍没有反馈。', false),
      ('DISCLOSURE', -3, '{UNIT}', '{单位}应于{期限}前公开，{余日}。请准备公开内容。', false),
      ('DISCLOSURE', 0, '{UNIT}', '{单位}应公开的内容{余日}，请于今日内公开。', false),
      ('DISCLOSURE', 1, '{UNIT,SUPERIOR}', '{单位}应于{期限}前公开，{余日}。须立即公开。', false)
    ) s(kind, days, audiences, text, urgent) on s.kind = r.kind
$$;
-- by the business clock; as the owner, who says so
do $$ begin
  if exists (select from unit where kind = 'DISTRICT') then
    perform reminder_defaults(u.id, (c.now at time zone 'Asia/Shanghai')::date, c.now)
      from unit u, (select now() + make_interval(secs => offset_ms / 1000.0) as now from business_clock) c where u.kind = 'DISTRICT';
  end if;
end $$;

-- Who reminds, by hand and by phone: never themselves.
insert into role_permission (role, permission, reach) values
  ('OFFICER', 'REMIND', 'DISTRICT'),
  ('TEAM_MEMBER', 'REMIND', 'HOSTS'),
  ('TEAM_HEAD', 'REMIND', 'HOSTS'),
  ('COMMITTEE_MEMBER', 'REMIND', 'HOSTS'),
  ('COMMITTEE_SECRETARY', 'REMIND', 'HOSTS'),
  ('TOWNSHIP_REPORTER', 'REMIND', 'SUBTREE'),
  ('TOWNSHIP_HEAD', 'REMIND', 'SUBTREE');
