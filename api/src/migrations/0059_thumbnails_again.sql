-- A picture that took too long is tried again, some times: what was too slow on a busy day is none that cannot be read.
alter table file_thumbnail
  -- how often it took too long; with no bytes and none of these its bytes are no picture
  add column timed_out integer not null default 0,
  -- system instant of the last time
  add column tried_at timestamptz;
-- nobody can tell any more which of these took too long
delete from file_thumbnail where bytes is null;
