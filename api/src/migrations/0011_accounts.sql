-- What each role means for whoever holds it.
create table role (
  id uuid primary key default gen_random_uuid(),
  role text not null unique,
  -- given by one, confirmed by a second
  powerful boolean not null default false,
  -- nobody acts in it without a second factor
  second_factor boolean not null default false,
  version integer not null default 1
);
select trail_attach('role');
insert into role (role, powerful)
select role, role in ('APPROVER', 'COMMITTEE_SECRETARY', 'TEAM_HEAD', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
from (values ('OFFICER'), ('APPROVER'), ('SECRETARY'), ('LIAISON_OFFICER'), ('TEAM_MEMBER'), ('TEAM_HEAD'), ('LEAD_DEPARTMENT'),
  ('DEPARTMENT_REPORTER'), ('DEPARTMENT_HEAD'), ('TOWNSHIP_REPORTER'), ('TOWNSHIP_HEAD'), ('COMMITTEE_MEMBER'), ('COMMITTEE_SECRETARY'),
  ('VILLAGE_CLERK'), ('VILLAGE_HEAD'), ('READER'), ('SYSTEM_ADMINISTRATOR'), ('SECURITY_ADMINISTRATOR'), ('AUDIT_ADMINISTRATOR')) as r(role);

alter table account
  -- the district whose administrators look after it
  add column district_id uuid references unit,
  add column version integer not null default 1,
  -- system instant; null: invited, and nobody has chosen a password yet
  add column password_set_at timestamptz,
  alter column password_hash drop not null;
update account a set password_set_at = now(), district_id = coalesce(
  (select d.id from post p join unit u on u.id = p.unit_id join unit d on d.path = subpath(u.path, 0, 1)
    where p.account_id = a.id order by p.created_at limit 1),
  (select id from unit where parent_id is null order by path limit 1));
alter table account alter column district_id set not null;
create index account_district on account (district_id);

-- Hashes of passwords that were used before: none comes again soon.
create table used_password (
  id uuid primary key,
  account_id uuid not null references account,
  password_hash text not null,
  used_until timestamptz not null
);
create index used_password_account on used_password (account_id, used_until desc);

create table second_factor (
  id uuid primary key,
  account_id uuid not null unique references account,
  -- AES-256-GCM under a key outside the database
  secret_sealed bytea not null,
  -- system instant; null: begun, and no code has proved it yet
  confirmed_at timestamptz,
  -- the last 30-second step that was used: no code is taken twice
  last_step bigint not null default 0
);

create table recovery_code (
  id uuid primary key,
  account_id uuid not null references account,
  code_hash bytea not null,
  used_at timestamptz,
  unique (account_id, code_hash)
);

-- An address that lets its holder choose a password, once. Nobody is let in by one: who issues the link has its token, who confirms
-- it has the code that is asked for as well.
create table account_link (
  id uuid primary key,
  account_id uuid not null references account,
  kind text not null check (kind in ('INVITATION', 'RESET')),
  token_hash bytea not null unique,
  issued_by uuid references account,
  confirmed_by uuid references account,
  code_hash bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index account_link_account on account_link (account_id, created_at desc);

alter table post
  add column granted_by uuid references account,
  -- null: asked for, and gives no right yet
  add column confirmed_at timestamptz,
  add column confirmed_by uuid references account,
  -- business days; null: since it was confirmed, until it is ended
  add column from_on date,
  add column until_on date,
  add column stands_in_for uuid references account,
  add column ended_at timestamptz,
  add column ended_reason text,
  add check (until_on >= from_on),
  add check (stands_in_for is null or until_on is not null),
  drop constraint post_account_id_unit_id_role_key;
update post set confirmed_at = created_at;
create unique index post_once on post (account_id, unit_id, role, coalesce(stands_in_for, account_id)) where ended_at is null;

-- Posts that give rights today, by the business clock.
create view held_post as
  select p.* from post p, (select ((now() + make_interval(secs => offset_ms / 1000.0)) at time zone 'Asia/Shanghai')::date as today
    from business_clock) c
  where p.confirmed_at is not null and p.ended_at is null
    and (p.from_on is null or p.from_on <= c.today) and (p.until_on is null or c.today <= p.until_on)
    -- nobody stands in for a post that is not held any more
    and (p.stands_in_for is null or exists (select from post s where s.account_id = p.stands_in_for and s.unit_id = p.unit_id
      and s.role = p.role and s.stands_in_for is null and s.confirmed_at is not null and s.ended_at is null));

-- Where a session was opened from, as its owner reads it.
alter table session add column address text not null default '';

-- What happened to sign-ins, credentials and rights; kept for a year at least, in nobody's trail but its own.
create table security_event (
  id uuid primary key,
  kind text not null,
  district_id uuid references unit,
  -- whom it is about; null: a name that no account has
  account_id uuid references account,
  username text not null,
  -- who did it; null: nobody signed in
  actor_id uuid references account,
  actor_name text not null,
  address text not null,
  detail text,
  -- system instant
  at timestamptz not null
);
create index security_event_at on security_event (at desc, id desc);
create index security_event_account on security_event (account_id, at desc);

select trail_attach('used_password', 'account_id', 'password_hash'),
  trail_attach('second_factor', 'account_id', 'secret_sealed'), trail_attach('recovery_code', 'account_id', 'code_hash'),
  trail_attach('account_link', 'account_id', 'token_hash', 'code_hash');
