-- What people are told in the console 收件箱: a row for each person and matter.
create table message (
  id uuid primary key,
  recipient_id uuid not null references account,
  -- names the occasion: nobody is told twice of one
  key text not null,
  kind text not null,
  -- Chinese; neither says anything of persons
  title text not null check (length(title) between 1 and 200),
  text text not null check (length(text) <= 2000),
  -- the record to open; null: none
  record_type text,
  record_id uuid,
  -- the unit that it is about
  unit_id uuid not null references unit,
  -- who no longer holds this over the unit does not read it any more; null: it is about no business
  needs text,
  urgent boolean not null default false,
  -- business instants
  at timestamptz not null,
  read_at timestamptz,
  -- what it asked for is done, or asked for no more
  done_at timestamptz,
  check ((record_type is null) = (record_id is null)),
  unique (recipient_id, key)
);
create index message_recipient on message (recipient_id, id desc);
create index message_unread on message (recipient_id) where read_at is null and done_at is null;
create index message_record on message (record_id) where done_at is null;
