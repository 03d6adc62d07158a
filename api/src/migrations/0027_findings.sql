-- Findings 问题: what checks propose of entries and of what is owed, and what people decide of them.
create table finding (
  id uuid primary key,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('UNTIMELY', 'NON_STANDARD', 'INCOMPLETE', 'PERSONAL_DATA')),
  -- of the check that proposed it; null: a person found it
  code text,
  disclosure_id uuid references disclosure,
  obligation_id uuid references obligation,
  -- what the check was asked of: the obligation where it asks whether something came in time, otherwise the entry
  subject_id uuid not null,
  problem text not null,
  evidence text[] not null,
  -- business day and instant at which it was found
  found_on date not null,
  found_at timestamptz not null,
  finder_id uuid references account,
  state text not null check (state in ('PROPOSED', 'OPEN', 'DISMISSED', 'LAPSED')),
  -- the last step that a person took
  decider_id uuid references account,
  decided_at timestamptz,
  reason text,
  version integer not null default 1,
  check ((code is null) = (finder_id is not null)),
  check (disclosure_id is not null or obligation_id is not null),
  check (state <> 'DISMISSED' or reason is not null)
);
-- a check proposes the same thing once
create unique index finding_of_check on finding (subject_id, code) where code is not null;
create index finding_of_disclosure on finding (disclosure_id) where disclosure_id is not null;
create index finding_of_obligation on finding (obligation_id) where obligation_id is not null;
create index finding_state on finding (state, found_at desc nulls last, id) include (unit_id, kind);
create index finding_newest on finding (found_at desc nulls last, id) include (unit_id, state, kind);
create index finding_unit on finding (unit_id, found_at desc nulls last, id) include (state, kind);
select trail_attach('finding', '');

-- What the checks said of each entry the last time.
create table disclosure_check (
  disclosure_id uuid primary key references disclosure,
  -- [{"code", "outcome", "evidence"}], in the order of the checks
  results jsonb not null,
  -- rows of data in its tables: the next period's are compared with them
  table_rows integer not null,
  checked_at timestamptz not null
);

-- The number in the log of events up to which everything has been checked.
create table check_cursor (
  single boolean primary key default true check (single),
  number bigint not null
);

-- Units do not see what was found about them before a letter says so.
insert into role_permission (role, permission, reach) values
  ('OFFICER', 'FINDING_READ', 'DISTRICT'),
  ('OFFICER', 'FINDING_DECIDE', 'DISTRICT'),
  ('APPROVER', 'FINDING_READ', 'DISTRICT'),
  ('SECRETARY', 'FINDING_READ', 'DISTRICT'),
  ('LIAISON_OFFICER', 'FINDING_READ', 'HOSTS'),
  ('TEAM_MEMBER', 'FINDING_READ', 'HOSTS'),
  ('TEAM_MEMBER', 'FINDING_DECIDE', 'HOSTS'),
  ('TEAM_HEAD', 'FINDING_READ', 'HOSTS'),
  ('TEAM_HEAD', 'FINDING_DECIDE', 'HOSTS'),
  ('COMMITTEE_MEMBER', 'FINDING_READ', 'HOSTS'),
  ('COMMITTEE_MEMBER', 'FINDING_DECIDE', 'HOSTS'),
  ('COMMITTEE_SECRETARY', 'FINDING_READ', 'HOSTS'),
  ('COMMITTEE_SECRETARY', 'FINDING_DECIDE', 'HOSTS');
