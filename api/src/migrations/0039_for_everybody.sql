-- Third parties read only what is for everybody 社会公开, and on its own initiative 主动公开: so says the catalogue, in its versions.

create function says_everybody(content jsonb) returns boolean language sql immutable as $$
  select content ->> 'audience' = 'EVERYBODY' and content ->> 'manner' = 'ON_ITS_OWN'
$$;

-- The last day that a key is about: of its period, or the day on which it happened (`lastDayOf`).
create function last_day_of(key text) returns date language sql immutable as $$
  select case when length(key) >= 10 then left(key, 10)::date else
    (make_date(left(key, 4)::int, case substr(key, 6, 1) when '' then 12 when 'B' then 2 * substr(key, 7)::int when 'Q' then 3 * substr(key, 7)::int
      when 'H' then 6 * substr(key, 7)::int else substr(key, 6)::int end, 1) + interval '1 month - 1 day')::date end
$$;

-- Whether the version that holds for a day is for everybody, of those that there were at an instant; of a day before the first version, the
-- first. Null: it has no versions.
create function was_for_everybody(of_item uuid, on_day date, known_at timestamptz) returns boolean language sql stable as $$
  select says_everybody(v.content) from disclosure_item_version v
    where v.item_id = of_item and (v.created_at <= known_at or v.version = 1)
    order by v.from_on <= on_day desc, case when v.from_on <= on_day then v.from_on end desc nulls last, v.from_on, v.version desc limit 1
$$;

-- Whether everybody may know of something that an item asks for a period: the item is for everybody as it stands, the version that holds for the
-- period is, and so was the one that held for it at an instant, when it came (null: it need not).
create function for_everybody(of_item uuid, period text, came_at timestamptz) returns boolean language sql stable as $$
  select i.audience = 'EVERYBODY' and i.manner = 'ON_ITS_OWN' and (
      not exists (select from disclosure_item_version v where v.item_id = i.id and not says_everybody(v.content))
      or (coalesce(was_for_everybody(i.id, last_day_of(period), 'infinity'), false)
        and (came_at is null or coalesce(was_for_everybody(i.id, last_day_of(period), came_at), false))))
    from disclosure_item i where i.id = of_item
$$;

alter table disclosure
  -- everybody may read it, as far as its item goes: kept by triggers
  add column for_everybody boolean not null default true,
  -- system instant, UTC, at which that ended 公开范围收窄; null: it is, or never was
  add column narrowed_at timestamptz;

alter table disclosure drop column shown;
alter table disclosure add column shown boolean not null generated always as
  (rejected_at is null and erased_at is null and taken_down_at is null and not display_over and for_everybody) stored;
create index disclosure_shown_item on disclosure (item_id, published_on desc nulls last, id)
  include (unit_id, period, display_ends_on) where shown;

drop trigger disclosure_changed on disclosure;
create trigger disclosure_changed before update on disclosure for each row
  when ((old.item_id, old.unit_id, old.period, old.title, old.published_on, old.url, old.text, old.amount, old.nil,
      old.rejected_at, old.erased_at, old.taken_down_at, old.display_over, old.display_ends_on, old.for_everybody)
    is distinct from (new.item_id, new.unit_id, new.period, new.title, new.published_on, new.url, new.text, new.amount, new.nil,
      new.rejected_at, new.erased_at, new.taken_down_at, new.display_over, new.display_ends_on, new.for_everybody))
  execute function disclosure_changed();

-- by whose change it is public no more, and again, is in the trail; when that was, the entry of the trail says itself
drop trigger trail_insert on disclosure;
drop trigger trail_update on disclosure;
drop trigger trail_delete on disclosure;
-- What could be read until now is told as withdrawn: copies of it may be about. The trail has the catalogue's word for it already.
-- Where there are none, nothing is written: a database that has migrated and holds nothing else is empty, and takes a backup.
do $$ begin
  if exists (select from disclosure) then
    update disclosure set for_everybody = false, narrowed_at = clock_timestamp() where not for_everybody(item_id, period, captured_at);
  end if;
end $$;
select trail_attach('disclosure', '', 'text', 'pairs', 'changed_at', 'shown', 'narrowed_at');
create index disclosure_narrow on disclosure (item_id) where not for_everybody;

-- Goes before `disclosure_changed`, by its name.
create function disclosure_audience() returns trigger language plpgsql as $$
begin
  -- whoever changes the item waits until this is committed, and this for them: one of the two sees the other
  perform from disclosure_item where id = new.item_id for share;
  new.for_everybody := coalesce(for_everybody(new.item_id, new.period, new.captured_at), false);
  if new.for_everybody then
    new.narrowed_at := null;
  elsif tg_op = 'UPDATE' then
    new.narrowed_at := case when old.for_everybody then clock_timestamp() else old.narrowed_at end;
  end if;
  return new;
end $$;
create trigger disclosure_audience before insert or update of item_id, period on disclosure
  for each row execute function disclosure_audience();

create function follow_audience(of_item uuid) returns void language plpgsql as $$
begin
  update disclosure d set for_everybody = n.may,
      narrowed_at = case when n.may then null else clock_timestamp() end
    from (select e.id, for_everybody(e.item_id, e.period, e.captured_at) as may from disclosure e where e.item_id = of_item) n
    where n.id = d.id and n.may <> d.for_everybody;
end $$;

create function item_audience() returns trigger language plpgsql as $$
begin
  perform follow_audience(new.id);
  return null;
end $$;
create trigger item_audience after update on disclosure_item for each row
  when ((old.audience, old.manner) is distinct from (new.audience, new.manner)) execute function item_audience();

create function item_version_audience() returns trigger language plpgsql as $$
begin
  -- where no version is for others, and no entry was, there is nothing to follow
  if exists (select from disclosure_item_version where item_id = new.item_id and not says_everybody(content))
    or exists (select from disclosure where item_id = new.item_id and not for_everybody) then
    perform follow_audience(new.item_id);
  end if;
  return null;
end $$;
create trigger item_version_audience after insert on disclosure_item_version for each row execute function item_version_audience();

-- a column that is made anew has no statistics, and its index no order that the planner knows of
analyze disclosure;
