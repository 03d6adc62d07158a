create table number_series (
  id uuid primary key,
  district_id uuid not null references unit,
  kind text not null,
  prefix text not null,
  year integer not null,
  last integer not null default 0,
  unique (district_id, kind, year)
);

create sequence notice_serial;

create table notice (
  id uuid primary key,
  -- the system's serial, given at drafting; the official number comes at issue
  serial text not null unique,
  district_id uuid not null references unit,
  kind text not null check (kind in ('SUGGESTION', 'RECTIFICATION', 'EXPLANATION')),
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'RECEIVED', 'ANSWERED', 'PASSED', 'CLOSED', 'WITHDRAWN')),
  -- the order of a letter's life
  state_rank smallint not null generated always as (array_position(array['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'RECEIVED',
    'ANSWERED', 'PASSED', 'CLOSED', 'WITHDRAWN'], state)) stored,
  number text,
  title text not null,
  basis text not null,
  demand text not null,
  answer_by date not null,
  -- in whose name it is written: a body that may write outward, never one of its rooms
  issuer_id uuid not null references unit,
  -- the room that drafts and reviews it
  desk_id uuid not null references unit,
  addressee_id uuid not null references unit,
  drafter_id uuid not null references account,
  approver_id uuid not null references account,
  round integer not null default 1,
  version integer not null default 1,
  drafted_at timestamptz not null,
  issued_at timestamptz,
  closed_at timestamptz,
  unique (district_id, number)
);
create index notice_state on notice (state, drafted_at desc, id);
create index notice_addressee on notice (addressee_id, state);
create index notice_approver on notice (approver_id, state);

create table notice_problem (
  id uuid primary key,
  notice_id uuid not null references notice on delete cascade,
  position integer not null,
  obligation_id uuid references obligation,
  text text not null
);
create index notice_problem_notice on notice_problem (notice_id, position);
create index notice_problem_obligation on notice_problem (obligation_id);

create table notice_copy (
  id uuid primary key,
  notice_id uuid not null references notice on delete cascade,
  unit_id uuid not null references unit,
  unique (notice_id, unit_id)
);

create table notice_answer (
  id uuid primary key,
  notice_id uuid not null references notice,
  round integer not null,
  text text not null,
  account_id uuid not null references account,
  answered_at timestamptz not null,
  passed boolean,
  review_reason text,
  reviewer_id uuid references account,
  reviewed_at timestamptz,
  unique (notice_id, round)
);

create table answer_file (
  id uuid primary key,
  answer_id uuid not null references notice_answer,
  file_id uuid not null unique references file,
  position integer not null
);

create table notice_event (
  id uuid primary key,
  notice_id uuid not null references notice,
  action text not null,
  from_state text,
  to_state text not null,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  reason text,
  at timestamptz not null
);
create index notice_event_notice on notice_event (notice_id, id);

alter table obligation add foreign key (notice_id) references notice;
alter table fulfilment add foreign key (answer_id) references notice_answer;

select trail_attach('number_series'), trail_attach('notice'), trail_attach('notice_problem', 'notice_id'), trail_attach('notice_copy', 'notice_id'),
  trail_attach('notice_answer', 'notice_id'), trail_attach('answer_file', 'answer_id'), trail_attach('notice_event', 'notice_id');
