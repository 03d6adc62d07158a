-- By which way of checking and masking each entry was last looked through; 0: none that counts, it is looked through again.
alter table disclosure_check add column way integer not null default 0;
create index disclosure_check_way on disclosure_check (way, disclosure_id);

-- The same of the question whether what is owed came in time, which is asked of obligations: they are gone over in the order of their ids.
alter table check_cursor
  add column owed_way integer not null default 0,
  -- the last one that was gone over; null: all were
  add column owed_after uuid;

-- By which mask the revisions of an article are hidden.
alter table page_look add column mask integer not null default 0;
create index page_look_mask on page_look (mask, article_id);

-- What could be over among displays is found without a walk through all entries, and asked once a day.
create index disclosure_displayed on disclosure (item_id, published_on)
  where article_id is not null and erased_at is null and rejected_at is null;
-- The business day on which it was last asked whether the display of an article was over, and it was not.
alter table page_look add column displayed_on date;

-- What was filled in is erased when its display is over: the filing stays, with the hash of what it said.
alter table filing
  add column erased_at timestamptz,
  -- SHA-256 of `content` as text; null while it is kept
  add column content_hash bytea,
  drop constraint filing_check1,
  add check (state not in ('SUBMITTED', 'PUBLISHED') or nil or erased_at is not null or (content is not null and template_id is not null)),
  add check ((erased_at is null) = (content_hash is null)),
  add check (erased_at is null or content is null);

-- Photos of what was submitted that were replaced when it was sent back or taken back: erased with the filing.
create table filing_photo_replaced (
  id uuid primary key,
  filing_id uuid not null references filing,
  file_id uuid not null references file
);
create index filing_photo_replaced_of on filing_photo_replaced (filing_id);
create index filing_photo_replaced_file on filing_photo_replaced (file_id);
select trail_attach('filing_photo_replaced', 'filing_id');

-- What could not be captured was written down with its title as it stood; eleven digits and more name a person.
do $$
declare
  named constant text := '[0-9０-９]{11,}[XxＸｘ]?';
begin
  if exists (select from capture_failure where title ~ named) then
    perform set_config('sanwu.actor_kind', 'SYSTEM', true), set_config('sanwu.actor_name', '系统升级', true),
      set_config('sanwu.request_id', 'migration 0030', true), set_config('sanwu.reason', '遮盖标题中的个人信息', true),
      set_config('sanwu.business_at', to_char((clock_timestamp() + c.offset_ms * interval '1 millisecond') at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), true) from business_clock c;
    update capture_failure set title = regexp_replace(title, named, '***********', 'g') where title ~ named;
    perform trail_erase(array(select id from trail_entry where table_name = 'capture_failure' and erased_at is null
      and coalesce(after ->> 'title', '') || coalesce(before ->> 'title', '') ~ named));
  end if;
end $$;
