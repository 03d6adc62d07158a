-- What was matched to nothing waits for a person; what they decide holds for the next of its kind.
alter table captured_article add column version integer not null default 1;
create index captured_article_waiting on captured_article (published_at desc, id desc)
  where unmatched_because is not null and unmatched_because <> 'NO_DISCLOSURE';

-- How sure the platform was of item, unit and period, in percent; null where it was not asked.
alter table disclosure add column confidence smallint check (confidence between 0 and 100);

create table learned_title (
  id uuid primary key,
  district_id uuid not null references unit,
  -- a title without units, periods and numbers: learned.rules.ts
  kind text not null,
  -- null: titles of this kind are no disclosures
  item_id uuid references disclosure_item,
  -- null: of the unit that the title names
  unit_id uuid references unit,
  -- null: on every channel
  source_id uuid references source,
  last_period boolean not null,
  learned_from uuid not null references captured_article,
  learned_at timestamptz not null,
  -- business instant from which it does not hold any more
  forgotten_at timestamptz,
  check ((unit_id is null) = (source_id is null))
);
create unique index learned_title_kind on learned_title (district_id, kind, source_id) nulls not distinct where forgotten_at is null;
create index learned_title_from on learned_title (learned_from);
select trail_attach('learned_title', '');

alter table captured_article
  -- why it waited before a person, or what a person had decided about its kind, settled it
  add column former_reason text,
  -- what was learned that settled it; null where its own words or a person did
  add column lesson_id uuid references learned_title;
create index captured_article_lesson on captured_article (lesson_id) where lesson_id is not null;
