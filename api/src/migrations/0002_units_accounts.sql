create table unit (
  id uuid primary key,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('DISTRICT', 'COMMISSION', 'OFFICE', 'LIAISON_OFFICE', 'RESIDENT_TEAM', 'DEPARTMENT',
    'TOWNSHIP', 'DISCIPLINE_COMMITTEE', 'VILLAGE', 'COLLECTIVE')),
  parent_id uuid references unit,
  path ltree not null unique,
  position integer not null default 0,
  -- null: it was there before the platform
  opened_on date,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  check ((parent_id is null) = (kind = 'DISTRICT'))
);
create index unit_path on unit using gist (path);
create index unit_parent on unit (parent_id);

-- A resident team sits in one or more host departments.
create table team_host (
  id uuid primary key,
  team_id uuid not null references unit,
  host_id uuid not null references unit,
  unique (team_id, host_id)
);

create table account (
  id uuid primary key,
  username text not null unique,
  name text not null,
  password_hash text not null,
  disabled_at timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz not null
);

create table role_permission (
  id uuid primary key default gen_random_uuid(),
  role text not null,
  permission text not null,
  -- how far from the post's unit: the whole district, the unit's subtree, the unit itself, a team's host departments
  reach text not null check (reach in ('DISTRICT', 'SUBTREE', 'OWN', 'HOSTS')),
  unique (role, permission, reach)
);

create table post (
  id uuid primary key,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  role text not null,
  title text not null,
  created_at timestamptz not null,
  unique (account_id, unit_id, role)
);

create table session (
  id uuid primary key,
  account_id uuid not null references account,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- the sign-in before this one, by the business clock; null when it was the first
  previous_sign_in_at timestamptz
);

-- Owned by rate-limiter-flexible.
create table sign_in_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

select trail_attach('unit'), trail_attach('team_host', 'team_id'), trail_attach('account', '', 'password_hash'),
  trail_attach('role_permission'), trail_attach('post', 'account_id');
