-- Public vehicles 公务用车 and their seals over holidays 封存.
create table vehicle (
  id uuid primary key,
  unit_id uuid not null references unit,
  -- as on the plate, without dots and spaces
  plate text not null,
  model text not null,
  purpose text not null check (purpose in ('GENERAL', 'CONFIDENTIAL', 'EMERGENCY', 'ENFORCEMENT', 'SPECIAL')),
  -- where it stands when it is sealed
  place text not null,
  registered_on date not null,
  -- the day from which it is on no unit's strength any more; null: it is
  struck_on date,
  struck_reason text,
  version integer not null default 1,
  check ((struck_on is null) = (struck_reason is null))
);
create unique index vehicle_plate on vehicle (plate) where struck_on is null;
create index vehicle_unit on vehicle (unit_id, plate);

-- A holiday over which a district's vehicles are sealed 封存安排.
create table sealing (
  id uuid primary key,
  district_id uuid not null references unit,
  name text not null,
  from_on date not null,
  until_on date not null,
  -- the last day in time: the last working day before it
  seal_by date not null,
  basis text not null,
  arranged_by uuid not null references account,
  arranged_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_reason text,
  version integer not null default 1,
  check (from_on <= until_on and seal_by < from_on),
  check ((cancelled_at is null) = (cancelled_reason is null))
);
create index sealing_of on sealing (district_id, from_on);

-- One vehicle over one holiday: where its seal stands now. Its steps tell how it came there.
create table vehicle_seal (
  id uuid primary key,
  sealing_id uuid not null references sealing,
  vehicle_id uuid not null references vehicle,
  state text not null check (state in ('DUE', 'SEALED', 'OPENED')),
  -- of the seal that stands, or stood last; null: there was none
  sealed_on date,
  place text,
  keeper text,
  version integer not null default 1,
  unique (sealing_id, vehicle_id),
  check ((state = 'DUE') = (sealed_on is null) and num_nonnulls(sealed_on, place, keeper) in (0, 3))
);
create index vehicle_seal_vehicle on vehicle_seal (vehicle_id);

create table vehicle_seal_step (
  id uuid primary key,
  seal_id uuid not null references vehicle_seal,
  step text not null check (step in ('SEAL', 'OPEN', 'TAKE_BACK')),
  -- the day of the fact, and the business instant at which it was declared
  on_day date not null,
  at timestamptz not null,
  by_id uuid not null references account,
  place text,
  keeper text,
  reason text,
  -- the version of the seal that it made
  version integer not null,
  unique (seal_id, version),
  check ((step = 'SEAL') = (place is not null and keeper is not null)),
  check ((step = 'SEAL') = (reason is null))
);

-- Pictures of the sealed vehicle, with the step that declares it.
create table vehicle_seal_photo (
  id uuid primary key,
  seal_id uuid not null references vehicle_seal,
  step_id uuid not null references vehicle_seal_step,
  file_id uuid not null references file,
  position integer not null,
  unique (step_id, position)
);
create index vehicle_seal_photo_file on vehicle_seal_photo (file_id);

-- How a seal stood when it was last asked whether the vehicle was sealed as required.
create table seal_judgement (
  seal_id uuid primary key references vehicle_seal,
  stood text not null
);

select trail_attach('vehicle', ''), trail_attach('sealing', ''), trail_attach('vehicle_seal', ''),
  trail_attach('vehicle_seal_step', 'seal_id'), trail_attach('vehicle_seal_photo', 'seal_id');

-- A garage owes a sealed car.
alter table obligation
  add column seal_id uuid unique references vehicle_seal,
  drop constraint obligation_kind_check,
  add constraint obligation_kind_check check (kind in ('DISCLOSURE', 'ANSWER', 'ACT', 'SEAL')),
  add check ((kind = 'SEAL') = (seal_id is not null));
alter table fulfilment
  add column seal_step_id uuid references vehicle_seal_step,
  drop constraint fulfilment_check,
  add constraint fulfilment_check check (num_nonnulls(disclosure_id, answer_id, act_id, seal_step_id) = 1);
create unique index fulfilment_seal on fulfilment (seal_step_id) where seal_step_id is not null and revoked_at is null;

-- What every district begins with. A holiday has no working days: red begins on the day after the last one before it.
create function sealing_defaults(of_district uuid, from_day date, at timestamptz) returns void language sql as $$
  insert into warning_rule (id, district_id, kind, version, yellow_working_days_before, red_working_days_after, from_on, created_at)
    values (gen_random_uuid(), of_district, 'SEAL', 1, 1, 0, from_day, at);
  with rule as (
    insert into reminder_rule (id, district_id, kind, version, active, from_on, created_at)
      values (gen_random_uuid(), of_district, 'SEAL', 1, true, from_day, at) returning id
  )
  insert into reminder_step (id, rule_id, days, audiences, text, urgent)
    select gen_random_uuid(), r.id, s.days, s.audiences::text[], s.text, s.urgent from rule r, (values
      (-1, '{UNIT}', '{单位}应于{期限}前封存公务用车，{余日}。请停到指定地点，封存后上传照片。', false),
      (0, '{UNIT}', '{单位}的{事项}{余日}，请于今日内封存并申报。', true),
      (1, '{UNIT,OFFICE}', '{单位}应于{期限}前封存公务用车，{余日}，封存期内没有申报封存。', true)
    ) s(days, audiences, text, urgent)
$$;
do $$ begin
  if exists (select from unit where kind = 'DISTRICT') then
    -- as long as the district warns of anything: its clock may be set back
    perform sealing_defaults(u.id, least((c.now at time zone 'Asia/Shanghai')::date,
        (select min(r.from_on) from warning_rule r where r.district_id = u.id)), c.now)
      from unit u, (select now() + make_interval(secs => offset_ms / 1000.0) as now from business_clock) c where u.kind = 'DISTRICT';
  end if;
end $$;

insert into role_permission (role, permission, reach) values
  ('OFFICER', 'VEHICLE_READ', 'DISTRICT'),
  ('OFFICER', 'SEALING_ARRANGE', 'DISTRICT'),
  ('APPROVER', 'VEHICLE_READ', 'DISTRICT'),
  ('PRINCIPAL_LEADER', 'VEHICLE_READ', 'DISTRICT'),
  ('SECRETARY', 'VEHICLE_READ', 'DISTRICT'),
  ('LIAISON_OFFICER', 'VEHICLE_READ', 'HOSTS'),
  ('TEAM_MEMBER', 'VEHICLE_READ', 'HOSTS'),
  ('TEAM_HEAD', 'VEHICLE_READ', 'HOSTS'),
  ('LEAD_DEPARTMENT', 'VEHICLE_READ', 'OWN'),
  ('LEAD_DEPARTMENT', 'VEHICLE_KEEP', 'OWN'),
  ('DEPARTMENT_REPORTER', 'VEHICLE_READ', 'OWN'),
  ('DEPARTMENT_REPORTER', 'VEHICLE_KEEP', 'OWN'),
  ('DEPARTMENT_HEAD', 'VEHICLE_READ', 'OWN'),
  ('DEPARTMENT_HEAD', 'VEHICLE_KEEP', 'OWN'),
  ('TOWNSHIP_REPORTER', 'VEHICLE_READ', 'OWN'),
  ('TOWNSHIP_REPORTER', 'VEHICLE_KEEP', 'OWN'),
  ('TOWNSHIP_HEAD', 'VEHICLE_READ', 'OWN'),
  ('TOWNSHIP_HEAD', 'VEHICLE_KEEP', 'OWN'),
  ('READER', 'VEHICLE_READ', 'SUBTREE');
