-- What a captured page says about itself, and the files that it links to, are kept with it; a channel's column is evidence in matching.

-- 索引号, 文号, 发布机构, 成文日期, 有效性, 栏目 as they are served, by revision; null where there was no page, where nobody has asked yet, and once
-- erased. It never enters the trail.
alter table page_revision add column particulars jsonb;
drop trigger trail_insert on page_revision;
drop trigger trail_update on page_revision;
drop trigger trail_delete on page_revision;
select trail_attach('page_revision', 'article_id', 'text', 'substance', 'particulars');

-- Pages that were kept before are asked for whole once more: their answer would be that nothing has changed.
update page_look set etag = null, last_modified = null where etag is not null or last_modified is not null;

-- A file that a page links to, and when it is asked for.
create table page_attachment (
  id uuid primary key,
  article_id uuid not null references captured_article,
  -- its place among those that the page linked to when it was first seen, from 1
  position integer not null check (position > 0),
  -- both null once erased
  url text,
  -- as it is served
  name text,
  -- business instants: the look that first saw the link, and the one by which the page links to it no more
  seen_at timestamptz not null,
  unlisted_at timestamptz,
  -- business instant; null: never again
  due_at timestamptz,
  -- the last time that it was asked for and answered, and the last time that it was there
  looked_at timestamptz,
  found_at timestamptz,
  missed_at timestamptz,
  failures integer not null default 0,
  failure_code text,
  failure_message text,
  etag text,
  last_modified text,
  unique (article_id, url),
  check ((url is null) = (name is null)),
  check ((failures = 0) = (failure_code is null))
);
create index page_attachment_due on page_attachment (due_at) where due_at is not null;

-- A file as it was first found, and each time that it was another one.
create table attachment_revision (
  id uuid primary key,
  attachment_id uuid not null references page_attachment,
  article_id uuid not null references captured_article,
  number integer not null check (number > 0),
  state text not null check (state in ('FIRST', 'CHANGED', 'GONE', 'BACK')),
  -- business instant
  looked_at timestamptz not null,
  -- of its bytes, in page_content; null where it was gone
  hash bytea check (length(hash) = 32),
  -- what its bytes are, whatever its name says
  kind text,
  size integer,
  erased_at timestamptz,
  unique (attachment_id, number),
  check ((hash is null) = (kind is null) and (hash is null) = (size is null))
);
create index attachment_revision_hash on attachment_revision (hash) where hash is not null;
create index attachment_revision_article on attachment_revision (article_id);
select trail_attach('attachment_revision', 'article_id');

-- What a column is for, where it is for one thing: an item of the catalogue, or a livelihood area.
alter table source
  add column item_id uuid references disclosure_item,
  add column area text,
  add check (item_id is null or area is null);
