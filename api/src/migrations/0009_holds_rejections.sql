-- A captured entry that is no disclosure of what it was taken for: it stays, and fulfils nothing.
alter table disclosure
  add column version integer not null default 1,
  add column rejected_at timestamptz,
  add column rejected_reason text,
  add check ((rejected_at is null) = (rejected_reason is null));
create index fulfilment_of_disclosure on fulfilment (disclosure_id);

-- A hold is a person's, until a day; or a failing source's, until it is read again.
alter table hold
  alter column until_on drop not null,
  add column source_id uuid references source,
  add column made_at timestamptz not null,
  -- the first day on which it holds no more, when it was ended before its time
  add column lifted_on date,
  add column lifted_reason text,
  add check (source_id is not null or until_on is not null),
  add check ((lifted_on is null) = (lifted_reason is null));
create unique index hold_of_source on hold (source_id, obligation_id) where lifted_on is null;

insert into role_permission (role, permission, reach) values
  ('OFFICER', 'DISCLOSURE_ASSIGN', 'DISTRICT'),
  ('APPROVER', 'LIGHT_HOLD', 'DISTRICT');
