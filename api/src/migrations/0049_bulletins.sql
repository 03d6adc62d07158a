-- Bulletins 通报: who, what, and what became of it; inside the party or for the public, approved by the principal leader.
create table bulletin (
  id uuid primary key,
  district_id uuid not null references unit,
  -- in whose name: the commission
  issuer_id uuid not null references unit,
  scope text not null check (scope in ('INSIDE', 'PUBLIC')),
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN')),
  -- given when it is published, gapless within a year
  number text,
  title text not null,
  -- in figures what it is about 概况, why it came about 原因, what is asked of everybody 要求
  overview text not null,
  causes text,
  demands text not null,
  drafter_id uuid not null references account,
  approver_id uuid not null references account,
  version integer not null default 1,
  drafted_at timestamptz not null,
  -- business day in Asia/Shanghai
  published_on date,
  published_at timestamptz,
  withdrawn_on date,
  -- for the staff; the public is told that it was withdrawn, not why
  withdrawn_reason text,
  unique (district_id, number),
  check ((number is null) = (published_on is null) and (published_on is null) = (published_at is null)),
  check ((withdrawn_on is null) = (withdrawn_reason is null)),
  check (state <> 'PUBLISHED' or number is not null)
);
create index bulletin_listed on bulletin (district_id, published_at desc nulls first, id);
create index bulletin_approver on bulletin (approver_id, state);

create table bulletin_case (
  id uuid primary key,
  bulletin_id uuid not null references bulletin on delete cascade,
  position integer not null,
  -- the letter that it comes of; the public is told nothing of it
  notice_id uuid references notice,
  unit_id uuid not null references unit,
  fact text not null,
  outcome text not null
);
create index bulletin_case_of on bulletin_case (bulletin_id, position);
create index bulletin_case_notice on bulletin_case (notice_id) where notice_id is not null;

create table bulletin_event (
  id uuid primary key,
  bulletin_id uuid not null references bulletin,
  action text not null,
  from_state text,
  to_state text not null,
  account_id uuid not null references account,
  reason text,
  at timestamptz not null
);
create index bulletin_event_of on bulletin_event (bulletin_id, id);

select trail_attach('bulletin'), trail_attach('bulletin_case', 'bulletin_id'), trail_attach('bulletin_event', 'bulletin_id');

-- what third parties read changes with them
create trigger portal_reference after insert or update or delete on bulletin
  for each statement execute function portal_advance('REFERENCE');
create trigger portal_reference after insert or update or delete on bulletin_case
  for each statement execute function portal_advance('REFERENCE');

-- The principal leader 主要领导 of the commission, who approves what goes to the public.
insert into role (id, role, powerful) select gen_random_uuid(), 'PRINCIPAL_LEADER', true;
insert into role_permission (role, permission, reach)
  select 'PRINCIPAL_LEADER', permission, reach from role_permission where role = 'APPROVER' and permission <> 'NOTICE_APPROVE';
insert into role_permission (role, permission, reach) values
  ('OFFICER', 'BULLETIN_READ', 'DISTRICT'),
  ('OFFICER', 'BULLETIN_DRAFT', 'DISTRICT'),
  ('APPROVER', 'BULLETIN_READ', 'DISTRICT'),
  ('APPROVER', 'BULLETIN_APPROVE', 'DISTRICT'),
  ('SECRETARY', 'BULLETIN_READ', 'DISTRICT'),
  ('PRINCIPAL_LEADER', 'BULLETIN_READ', 'DISTRICT'),
  ('PRINCIPAL_LEADER', 'BULLETIN_APPROVE', 'DISTRICT'),
  ('PRINCIPAL_LEADER', 'BULLETIN_APPROVE_PUBLIC', 'DISTRICT'),
  ('LIAISON_OFFICER', 'BULLETIN_READ', 'OWN'),
  ('TEAM_MEMBER', 'BULLETIN_READ', 'OWN'),
  ('TEAM_HEAD', 'BULLETIN_READ', 'OWN'),
  ('LEAD_DEPARTMENT', 'BULLETIN_READ', 'OWN'),
  ('DEPARTMENT_REPORTER', 'BULLETIN_READ', 'OWN'),
  ('DEPARTMENT_HEAD', 'BULLETIN_READ', 'OWN'),
  ('TOWNSHIP_REPORTER', 'BULLETIN_READ', 'OWN'),
  ('TOWNSHIP_HEAD', 'BULLETIN_READ', 'OWN'),
  ('COMMITTEE_MEMBER', 'BULLETIN_READ', 'OWN'),
  ('COMMITTEE_SECRETARY', 'BULLETIN_READ', 'OWN'),
  ('VILLAGE_CLERK', 'BULLETIN_READ', 'OWN'),
  ('VILLAGE_HEAD', 'BULLETIN_READ', 'OWN'),
  ('READER', 'BULLETIN_READ', 'OWN');
