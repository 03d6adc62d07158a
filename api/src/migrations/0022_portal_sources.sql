-- Columns of portals, beside official accounts.
alter table source drop constraint source_kind_check;
alter table source add check (kind in ('WECHAT', 'PORTAL'));
alter table source
  alter column app_id drop not null,
  alter column secret_sealed drop not null,
  add column version integer not null default 1,
  -- when its settings were last changed, by the machine's clock: the list is walked through anew after that
  add column changed_at timestamptz,
  -- address of the column's list
  add column list_url text,
  -- who made the portal: its marks are known beforehand
  add column family text check (family in ('HANWEB', 'TRS', 'VSB', 'NONE')),
  -- CSS selectors for what neither meta tags nor the family give
  add column selectors jsonb not null default '{}',
  -- between two requests to one host, in milliseconds; 0 for hosts that an administrator has allowed only
  add column delay_ms integer check (delay_ms between 0 and 60000),
  add check ((kind = 'WECHAT') = (app_id is not null and secret_sealed is not null)),
  add check ((kind = 'PORTAL') = (list_url is not null and family is not null and delay_ms is not null));
create unique index source_list_url on source (list_url);

alter table capture_run
  -- the list was walked through to its end, and when, by the machine's clock
  add column whole boolean not null default false,
  add column walked_at timestamptz;

-- What a page says its origin is 信息来源, beside whose channel it stands on.
alter table captured_article add column origin text;

-- What a run could not take; the rest went on.
create table capture_failure (
  id uuid primary key,
  run_id uuid not null references capture_run on delete cascade,
  source_id uuid not null references source,
  -- the address, or the account's own number
  external_id text not null,
  title text not null,
  code text not null,
  message text not null,
  -- it will not pass by itself: tried again after a day only
  lasting boolean not null,
  -- of the machine's clock: the world outside goes by no other
  failed_at timestamptz not null
);
create index capture_failure_run on capture_failure (run_id);
create index capture_failure_source on capture_failure (source_id, failed_at desc);
select trail_attach('capture_failure', 'source_id');

-- Hosts that may be captured from although their addresses are of this machine or of a private network.
create table allowed_host (
  id uuid primary key,
  -- with its port where it is not the usual one
  host text not null unique,
  reason text not null,
  allowed_by uuid references account,
  allowed_at timestamptz not null
);
select trail_attach('allowed_host', '');

insert into role_permission (role, permission, reach) values
  ('SYSTEM_ADMINISTRATOR', 'SOURCE_CONNECT', 'DISTRICT');
