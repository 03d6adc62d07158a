-- Small pictures of uploaded pictures, each made once when it is first asked for.
create table file_thumbnail (
  file_id uuid primary key references file on delete cascade,
  -- WebP; null: its bytes are no picture that can be read, and nobody tries again
  bytes bytea
);
