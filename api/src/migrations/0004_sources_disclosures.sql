create table source (
  id uuid primary key,
  kind text not null check (kind in ('WECHAT')),
  name text not null,
  unit_id uuid not null references unit,
  app_id text not null,
  -- AES-256-GCM under a key outside the database
  secret_sealed bytea not null,
  -- newest update_time whose articles have all been taken, in Unix seconds
  cursor bigint not null default 0,
  enabled boolean not null default true,
  created_at timestamptz not null,
  unique (kind, app_id)
);

create table capture_run (
  id uuid primary key,
  source_id uuid not null references source,
  outcome text not null check (outcome in ('RUNNING', 'SUCCEEDED', 'FAILED')),
  started_at timestamptz not null,
  finished_at timestamptz,
  attempts integer not null default 0,
  seen integer not null default 0,
  added integer not null default 0,
  matched integer not null default 0,
  error_code text,
  error_message text
);
create index capture_run_source on capture_run (source_id, started_at desc);

create table captured_article (
  id uuid primary key,
  source_id uuid not null references source,
  -- article id and place within it, as the account numbers them
  external_id text not null,
  title text not null,
  url text,
  content_html text not null,
  content_hash bytea not null,
  published_at timestamptz not null,
  captured_at timestamptz not null,
  -- why nothing was matched; null when at least one disclosure came of it
  unmatched_because text,
  unique (source_id, external_id)
);

create table disclosure (
  id uuid primary key,
  item_id uuid not null references disclosure_item,
  unit_id uuid not null references unit,
  period text not null,
  title text not null,
  published_on date not null,
  captured_at timestamptz not null,
  url text,
  text text not null,
  article_id uuid not null references captured_article,
  source_id uuid not null references source,
  unique (article_id, item_id, unit_id, period)
);
create index disclosure_published on disclosure (published_on desc, id);
create index disclosure_unit on disclosure (unit_id, published_on desc);

alter table fulfilment add foreign key (disclosure_id) references disclosure;

select trail_attach('source', '', 'secret_sealed'), trail_attach('captured_article', 'source_id', 'content_html'), trail_attach('disclosure', '', 'text');
