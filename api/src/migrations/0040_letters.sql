-- The whole life of letters: several addressees, a chain of leaders, what is asked beside the answer, and what became of it.

-- A letter to several units becomes one row for each at its issue, so that each has its own receipt, answer and end. They share the
-- number; `letter_id` is the row that was drafted.
alter table notice
  add column copy_of_id uuid references notice,
  add column letter_id uuid not null generated always as (coalesce(copy_of_id, id)) stored,
  -- who of the addressee took it on 在办
  add column handler_id uuid references account,
  -- where it stood before an objection was raised against it
  add column state_before_objection text,
  -- given at registration 登记文号, as the sealed paper bears it
  add column official_number text,
  add column registered_at timestamptz,
  add column scan_file_id uuid unique references file,
  -- the day after the last one for the answer, once it passed without one; null while it has not
  add column late_since date,
  drop constraint notice_district_id_number_key,
  -- the letters to all addressees share it
  drop constraint notice_serial_key,
  drop constraint notice_state_check,
  drop column state_rank;
alter table notice
  add constraint notice_state_check check (state in ('DRAFT', 'COUNTERSIGNING', 'SUBMITTED', 'APPROVED', 'ISSUED', 'RECEIVED', 'IN_HAND',
    'ANSWERED', 'PASSED', 'OBJECTED', 'CLOSED', 'WITHDRAWN')),
  -- the order of a letter's life
  add column state_rank smallint not null generated always as (array_position(array['DRAFT', 'COUNTERSIGNING', 'SUBMITTED', 'APPROVED',
    'ISSUED', 'RECEIVED', 'IN_HAND', 'ANSWERED', 'PASSED', 'OBJECTED', 'CLOSED', 'WITHDRAWN'], state)) stored,
  add check ((state = 'OBJECTED') = (state_before_objection is not null)),
  add check ((scan_file_id is null) or (official_number is not null));
create unique index notice_number_addressee on notice (district_id, number, addressee_id);
create unique index notice_serial_of_draft on notice (serial) where copy_of_id is null;
create unique index notice_official_number on notice (district_id, official_number) where copy_of_id is null;
create index notice_letter on notice (letter_id);
create index notice_handler on notice (handler_id, state) where handler_id is not null;
create index notice_desk on notice (desk_id, state);
-- answers that are owed and whose day has passed
create index notice_waiting on notice (answer_by) where state in ('ISSUED', 'RECEIVED', 'IN_HAND') and late_since is null;

-- Further units that a draft is addressed to, in order; at the issue each gets a row of its own.
create table notice_further_addressee (
  id uuid primary key,
  notice_id uuid not null references notice on delete cascade,
  unit_id uuid not null references unit,
  position integer not null,
  unique (notice_id, unit_id)
);

alter table notice_problem
  add column finding_id uuid references finding,
  -- the addressee that it is about; null: all of them
  add column unit_id uuid references unit;
create index notice_problem_finding on notice_problem (finding_id) where finding_id is not null;

-- Who signs before the issue: those asked to countersign 会签, then the leaders 审批 in order.
create table notice_signer (
  id uuid primary key,
  notice_id uuid not null references notice on delete cascade,
  role text not null check (role in ('COUNTERSIGN', 'APPROVE')),
  position integer not null,
  account_id uuid not null references account,
  -- null while it waits; a draft that is sent back asks all of them anew
  signed_at timestamptz,
  -- who signed: the named person, or who stood in
  signed_by uuid references account,
  opinion text,
  unique (notice_id, role, position),
  unique (notice_id, account_id),
  check ((signed_at is null) = (signed_by is null))
);
create index notice_signer_waiting on notice_signer (account_id) where signed_at is null;

-- Another day for the answer, asked for and decided.
create table notice_extension (
  id uuid primary key,
  notice_id uuid not null references notice,
  round integer not null,
  wanted_by date not null,
  reason text not null,
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  granted_until date,
  remark text,
  decided_by uuid references account,
  decided_at timestamptz,
  check ((decided_by is null) = (decided_at is null)),
  check (granted_until is null or decided_at is not null)
);
create unique index notice_extension_open on notice_extension (notice_id) where decided_at is null;
create index notice_extension_of on notice_extension (notice_id, asked_at);

-- What the addressee holds against a letter or against what became of it 异议.
create table notice_objection (
  id uuid primary key,
  notice_id uuid not null references notice,
  text text not null,
  raised_by uuid not null references account,
  raised_at timestamptz not null,
  upheld boolean,
  reason text,
  decided_by uuid references account,
  decided_at timestamptz,
  check ((upheld is null) = (decided_at is null) and (reason is null) = (decided_at is null))
);
create unique index notice_objection_open on notice_objection (notice_id) where decided_at is null;
create index notice_objection_of on notice_objection (notice_id, raised_at);

-- A leader's words about a letter 领导批示, entered by the leader or a secretary.
create table notice_instruction (
  id uuid primary key,
  notice_id uuid not null references notice,
  leader_id uuid not null references account,
  text text not null,
  given_on date not null,
  entered_by uuid not null references account,
  entered_at timestamptz not null
);
create index notice_instruction_of on notice_instruction (notice_id, entered_at);

-- What a letter orders beside the answer 责令事项: a written self-criticism, an interview, a discussion; each with its own day and proof.
create table required_act (
  id uuid primary key,
  notice_id uuid not null references notice on delete cascade,
  position integer not null,
  kind text not null check (kind in ('SELF_CRITICISM', 'INTERVIEW', 'DISCUSSION')),
  -- whose letter orders it
  addressee_id uuid not null references unit,
  -- who is to do it; their unit, or the team that sits in the addressee, owes it
  person_id uuid not null references account,
  unit_id uuid not null references unit,
  -- to whom a self-criticism is handed: besides its author and the leader, nobody else reads it
  reader_id uuid references account,
  due_on date not null,
  state text not null check (state in ('OWED', 'HANDED_IN', 'ACCEPTED')),
  -- of the newest handing in; what a self-criticism says enters no trail
  text text,
  handed_in_at timestamptz,
  handed_in_by uuid references account,
  remark text,
  decided_by uuid references account,
  decided_at timestamptz,
  version integer not null default 1,
  check ((kind = 'SELF_CRITICISM') = (reader_id is not null)),
  check ((state = 'OWED') or (text is not null and handed_in_at is not null and handed_in_by is not null))
);
create index required_act_of on required_act (notice_id, position);
create index required_act_person on required_act (person_id, state);

-- Files of a letter besides those of its answers.
create table notice_file (
  id uuid primary key,
  notice_id uuid not null references notice,
  -- the objection or the required act that it belongs to
  objection_id uuid references notice_objection,
  act_id uuid references required_act,
  file_id uuid not null unique references file,
  position integer not null,
  check (num_nonnulls(objection_id, act_id) = 1)
);
create index notice_file_objection on notice_file (objection_id, position) where objection_id is not null;
create index notice_file_act on notice_file (act_id, position) where act_id is not null;

-- What was done about each problem, and what the reviewer makes of it.
create table answer_item (
  id uuid primary key,
  answer_id uuid not null references notice_answer,
  problem_id uuid not null references notice_problem,
  outcome text not null check (outcome in ('DONE', 'UNDER_WAY', 'NOT_DONE')),
  text text not null,
  passed boolean,
  remark text,
  unique (answer_id, problem_id)
);

-- What somebody of the addressee is typing; what is sent enters the answer.
create table notice_answer_draft (
  notice_id uuid primary key references notice,
  content jsonb not null,
  version integer not null,
  saved_by uuid not null references account,
  saved_at timestamptz not null
);

-- what happens by itself, such as a day that passes, has no actor, and holds on a day of its own
alter table notice_event
  alter column account_id drop not null,
  alter column unit_id drop not null,
  add column effective_on date,
  add check ((account_id is null) = (effective_on is not null));

-- An act is owed as an answer is, by the same rule of warning.
alter table obligation
  add column act_id uuid unique references required_act,
  drop constraint obligation_kind_check,
  add constraint obligation_kind_check check (kind in ('DISCLOSURE', 'ANSWER', 'ACT')),
  add check ((kind = 'ACT') = (act_id is not null));
alter table fulfilment
  add column act_id uuid references required_act,
  drop constraint fulfilment_check,
  add constraint fulfilment_check check (num_nonnulls(disclosure_id, answer_id, act_id) = 1);
create unique index fulfilment_act on fulfilment (obligation_id, act_id) where act_id is not null and revoked_at is null;

-- A township's discipline committee numbers its letters itself; the series without an issuer is the district's.
alter table number_series
  add column issuer_id uuid references unit,
  drop constraint number_series_district_id_kind_year_key;
create unique index number_series_of on number_series (coalesce(issuer_id, district_id), kind, year);

select trail_attach('notice_further_addressee', 'notice_id'), trail_attach('notice_signer', 'notice_id'), trail_attach('notice_extension', 'notice_id'),
  trail_attach('notice_objection', 'notice_id'), trail_attach('notice_instruction', 'notice_id'), trail_attach('required_act', 'notice_id', 'text', 'remark'),
  trail_attach('notice_file', 'notice_id'), trail_attach('answer_item', 'answer_id');

insert into role_permission (role, permission, reach) values
  ('APPROVER', 'NOTICE_INSTRUCT', 'DISTRICT'),
  ('SECRETARY', 'NOTICE_INSTRUCT', 'DISTRICT'),
  ('TEAM_MEMBER', 'NOTICE_DRAFT', 'HOSTS'),
  ('TEAM_MEMBER', 'NOTICE_DRAFT', 'OWN'),
  ('TEAM_MEMBER', 'NOTICE_REVIEW', 'HOSTS'),
  ('TEAM_MEMBER', 'NOTICE_RECEIVE', 'OWN'),
  ('TEAM_HEAD', 'NOTICE_DRAFT', 'HOSTS'),
  ('TEAM_HEAD', 'NOTICE_DRAFT', 'OWN'),
  ('TEAM_HEAD', 'NOTICE_APPROVE', 'OWN'),
  ('TEAM_HEAD', 'NOTICE_REVIEW', 'HOSTS'),
  ('TEAM_HEAD', 'NOTICE_RECEIVE', 'OWN'),
  ('TEAM_HEAD', 'NOTICE_ANSWER', 'OWN'),
  ('LIAISON_OFFICER', 'NOTICE_READ', 'OWN'),
  ('LIAISON_OFFICER', 'NOTICE_DRAFT', 'HOSTS'),
  ('LIAISON_OFFICER', 'NOTICE_DRAFT', 'OWN'),
  ('COMMITTEE_MEMBER', 'NOTICE_DRAFT', 'HOSTS'),
  ('COMMITTEE_MEMBER', 'NOTICE_DRAFT', 'OWN'),
  ('COMMITTEE_MEMBER', 'NOTICE_REVIEW', 'OWN'),
  ('COMMITTEE_MEMBER', 'NOTICE_RECEIVE', 'OWN'),
  ('COMMITTEE_SECRETARY', 'NOTICE_DRAFT', 'HOSTS'),
  ('COMMITTEE_SECRETARY', 'NOTICE_DRAFT', 'OWN'),
  ('COMMITTEE_SECRETARY', 'NOTICE_APPROVE', 'OWN'),
  ('COMMITTEE_SECRETARY', 'NOTICE_REVIEW', 'OWN'),
  ('COMMITTEE_SECRETARY', 'NOTICE_RECEIVE', 'OWN'),
  ('COMMITTEE_SECRETARY', 'NOTICE_ANSWER', 'OWN');
