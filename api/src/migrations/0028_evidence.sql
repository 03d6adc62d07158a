-- 原页留存: what was published is kept as it was, by its hash, and what became of it since.

-- Pages as they came: one row however many articles share it. Erased, its hash stays.
create table page_content (
  -- SHA-256 of the bytes
  hash bytea primary key check (length(hash) = 32),
  media_type text not null,
  size integer not null,
  bytes bytea,
  erased_at timestamptz,
  check ((bytes is null) = (erased_at is not null))
);

-- An article as it was first captured, and each time that something of substance changed.
create table page_revision (
  id uuid primary key,
  article_id uuid not null references captured_article,
  number integer not null check (number > 0),
  state text not null check (state in ('FIRST', 'CHANGED', 'GONE', 'BACK')),
  -- business instant
  looked_at timestamptz not null,
  -- of the pages that it stood on, in order; empty where there was none
  hashes bytea[] not null,
  title text not null,
  -- as entries are served: of numbers of persons the ends only; null where there was none, and once erased
  text text,
  -- hash of title, text and tables as they were published: by it a change of substance is told from a counter or a new frame
  substance bytea,
  -- what a later one may be less than; stays when the text is erased
  text_length integer not null,
  table_rows integer not null,
  amount numeric(16, 2),
  -- by its new title it would be matched to something else: a person may want to look
  otherwise boolean not null default false,
  erased_at timestamptz,
  unique (article_id, number)
);
create index page_revision_hashes on page_revision using gin (hashes);
select trail_attach('page_revision', 'article_id', 'text', 'substance');

-- When an article is looked at again, and how the last look went.
create table page_look (
  article_id uuid primary key references captured_article,
  -- business instant; null: never again
  due_at timestamptz,
  -- the last look that came to an answer, and the last one that found it
  looked_at timestamptz not null,
  found_at timestamptz not null,
  -- not found then, and not asked again since
  missed_at timestamptz,
  -- in a row, of looks that came to no answer; the last one's code and words
  failures integer not null default 0,
  failure_code text,
  failure_message text,
  -- by which the portal tells whether the page has changed
  etag text,
  last_modified text,
  check ((failures = 0) = (failure_code is null))
);
create index page_look_due on page_look (due_at) where due_at is not null;

-- When the text was erased because its display period was over; the rest of the entry stays.
alter table disclosure add column erased_at timestamptz;
