-- What an entry discloses in money, and that it reports nothing 本期无发生.
alter table disclosure
  -- yuan; null where the item involves no funds, or the text names none
  add column amount numeric(16, 2),
  -- where the text says so, for people
  add column amount_from text,
  add column nil boolean not null default false,
  add check ((amount is null) = (amount_from is null));

-- How often a source is captured by itself; null: by hand only.
alter table source add column every_minutes integer default 5 check (every_minutes between 5 and 10080);

-- When it began by the machine's clock, which decides what is due and what was abandoned.
alter table capture_run add column begun_at timestamptz not null default now();
update capture_run set outcome = 'FAILED', finished_at = started_at, error_code = 'ABANDONED', error_message = '采集中断,已重新开始'
  where outcome = 'RUNNING';
create index capture_run_begun on capture_run (source_id, begun_at desc) include (outcome, error_code);
-- One run at a time for each source, whichever process it is of.
create unique index capture_run_running on capture_run (source_id) where outcome = 'RUNNING';
