-- 免予公开: that something need not be published, proposed by the office and decided by a leader.
create table exemption (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'REVOKED')),
  reason text not null,
  proposer_id uuid not null references account,
  proposed_at timestamptz not null,
  -- who took the last step, when, and in which words
  decider_id uuid references account,
  decided_at timestamptz,
  remark text,
  version integer not null default 1,
  check ((state = 'PROPOSED') = (decided_at is null))
);
create unique index exemption_standing on exemption (obligation_id) where state in ('PROPOSED', 'APPROVED');
create index exemption_of_obligation on exemption (obligation_id);
select trail_attach('exemption', 'obligation_id');

insert into role_permission (role, permission, reach) values
  ('OFFICER', 'EXEMPTION_PROPOSE', 'DISTRICT'),
  ('APPROVER', 'EXEMPTION_DECIDE', 'DISTRICT');
