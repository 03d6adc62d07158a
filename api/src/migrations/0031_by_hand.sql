-- 粘贴链接, 导入台账: what people bring by hand, one source for each unit and way.
alter table source drop constraint source_kind_check;
alter table source
  add constraint source_kind_check check (kind in ('WECHAT', 'PORTAL', 'LINK', 'FILE')),
  -- nothing is asked for by itself
  add check (kind not in ('LINK', 'FILE') or every_minutes is null);
create unique index source_by_hand on source (unit_id, kind) where kind in ('LINK', 'FILE');

-- The table that it was brought in; null for what was captured.
alter table captured_article add column file_id uuid references file;
create index captured_article_file on captured_article (file_id) where file_id is not null;
-- A link that is pasted may have been captured already, whatever the source.
create index captured_article_url on captured_article using hash (url);

-- When its bytes were erased, because all that it brought was published for a time that is over; name, size and hash stay.
alter table file add column erased_at timestamptz;

-- After so many days without anything new a source is silent; null: never. Its light says so.
alter table source add column silent_after_days integer default 35 check (silent_after_days between 1 and 800);
create index capture_run_brought on capture_run (source_id, started_at desc) where added > 0;
