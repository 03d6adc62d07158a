-- 粘贴链接, 导入台账: what people bring by hand, one source for each unit and way.
alter table source drop constraint source_kind_check;
alter table source
  add constraint source_kind_check check (kind in ('WECHAT', 'PORTAL', 'LINK', 'FILE')),
  -- nothing is asked for by itself
  add check (kind not in ('LINK', 'FILE') or every_minutes is null);
create unique index source_by_hand on source (unit_id, kind) where kind in ('LINK', 'FILE');

-- Which articles a table names, whether it brought them or they were known already: it is erased with the first of them.
create table table_article (
  id uuid primary key,
  file_id uuid not null references file,
  article_id uuid not null references captured_article,
  unique (file_id, article_id)
);
create index table_article_of on table_article (article_id);
select trail_attach('table_article', 'file_id');
-- A link that is pasted may have been captured already, whatever the source.
create index captured_article_url on captured_article using hash (url);

-- When its bytes were erased, because all that it brought was published for a time that is over; name, size and hash stay.
alter table file add column erased_at timestamptz;

-- After so many days without anything new a source is silent; null: never. Its light says so.
alter table source add column silent_after_days integer default 35 check (silent_after_days between 1 and 800);
create index capture_run_brought on capture_run (source_id, started_at desc) where added > 0;
