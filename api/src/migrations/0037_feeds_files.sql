-- What is public for those who do not ask by GraphQL: addresses that need no header, and files of all of it.

-- An address of a key, for programs that cannot send a header 订阅地址: it opens feeds, entries, files and the sitemap, and nothing else.
create table portal_address (
  id uuid primary key,
  key_id uuid not null references portal_key,
  -- who reads by it, in words
  name text not null,
  -- what people tell it by
  prefix text not null,
  token_hash bytea not null unique,
  made_by uuid not null references account,
  made_at timestamptz not null,
  -- business instant from which it opens nothing; null: it does, while the key reads
  ended_at timestamptz,
  version integer not null default 1
);
create index portal_address_of on portal_address (key_id, made_at);
select trail_attach('portal_address', 'key_id', 'token_hash');
create trigger portal_keys after insert or update or delete on portal_address
  for each statement execute function portal_advance('KEYS');

-- A file of all that is public in a district: two forms of one content. It is read only once it is whole.
create table portal_file (
  id uuid primary key,
  district_id uuid not null references unit,
  -- the business day that it is of, Asia/Shanghai, and the system instant at which it was begun, UTC
  day date not null,
  made_at timestamptz not null,
  whole boolean not null default false,
  -- which mask was put on what is in it
  mask integer not null,
  entries integer not null default 0
);
create index portal_file_of on portal_file (district_id, made_at desc);

create table portal_file_form (
  file_id uuid not null references portal_file on delete cascade,
  form text not null check (form in ('CSV', 'JSONL')),
  -- bytes, and SHA-256 of them
  size bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (file_id, form)
);

-- A stretch of it, by ids of entries: one in which something has changed since is read anew instead.
create table portal_file_part (
  file_id uuid not null references portal_file on delete cascade,
  form text not null check (form in ('CSV', 'JSONL')),
  position integer not null,
  first_id uuid not null,
  last_id uuid not null,
  -- what says that it changed at this system instant or later may not be in it
  read_at timestamptz not null,
  -- the first day on which a display in it ends; null: none does
  display_until date,
  -- compressed by gzip
  bytes bytea not null,
  primary key (file_id, form, position)
);
