-- 清单式下传、填空式上传: templates of items, and what units fill in.

-- A template of an item holds for periods that end on or after its day, until the next version's.
create table template_version (
  id uuid primary key,
  item_id uuid not null references disclosure_item,
  version integer not null,
  from_on date not null,
  -- fields, checks, sign-offs, as the code calls them
  content jsonb not null,
  created_at timestamptz not null,
  unique (item_id, version)
);
select trail_attach('template_version', 'item_id');

-- What a unit fills in for an item and a period 填报.
create table filing (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  item_id uuid not null references disclosure_item,
  unit_id uuid not null references unit,
  period text not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED')),
  -- 本期无发生
  nil boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  -- what was submitted and under which template; null before, and of a nil return. Not in the trail: it is kept here, and
  -- what is personal in it must be erasable
  content jsonb,
  template_id uuid references template_version,
  -- who submitted it, in which unit's name 代填 when it is another, on which day, and everybody who had a hand in it
  filler_id uuid references account,
  filler_unit_id uuid references unit,
  submitted_at timestamptz,
  submitted_on date,
  hands uuid[] not null default '{}',
  -- the township's review: the last one
  reviewer_id uuid references account,
  reviewed_at timestamptz,
  remark text,
  check (state not in ('SUBMITTED', 'PUBLISHED') or (filler_id is not null and submitted_on is not null)),
  check (state not in ('SUBMITTED', 'PUBLISHED') or nil or (content is not null and template_id is not null))
);
-- one under way; what was published and then not accepted may be filled in anew
create unique index filing_under_way on filing (item_id, unit_id, period) where state <> 'PUBLISHED';
create index filing_of_unit on filing (unit_id, item_id, period);
create index filing_waiting on filing (submitted_at) where state = 'SUBMITTED';
select trail_attach('filing', '', 'content');

-- What somebody is typing, kept as it is typed; what is submitted enters the filing.
create table filing_draft (
  filing_id uuid primary key references filing on delete cascade,
  content jsonb not null,
  version integer not null,
  -- everybody who typed in it since it was last submitted
  hands uuid[] not null default '{}',
  saved_by uuid references account,
  saved_at timestamptz not null
);

-- Photos of the notice board.
create table filing_photo (
  id uuid primary key,
  filing_id uuid not null references filing,
  file_id uuid not null unique references file,
  position integer not null
);
create index filing_photo_of on filing_photo (filing_id, position);
select trail_attach('filing_photo', 'filing_id');

-- A disclosure comes of a captured article or of a filing.
alter table disclosure
  alter column article_id drop not null,
  alter column source_id drop not null,
  add column filing_id uuid references filing,
  -- the unit took it back on the day on which it was published: it counts for nothing, and no officer makes it count again
  add column withdrawn_at timestamptz,
  add check ((article_id is null) = (source_id is null)),
  add check ((article_id is null) = (filing_id is not null)),
  add check (withdrawn_at is null or rejected_at is not null);
create index disclosure_of_filing on disclosure (filing_id) where filing_id is not null;

-- Villages and departments fill in for themselves, townships for themselves and their villages, whose entries they review.
insert into role_permission (role, permission, reach) values
  ('VILLAGE_CLERK', 'FILING_WRITE', 'SUBTREE'),
  ('VILLAGE_HEAD', 'FILING_WRITE', 'SUBTREE'),
  ('DEPARTMENT_REPORTER', 'FILING_WRITE', 'OWN'),
  ('DEPARTMENT_HEAD', 'FILING_WRITE', 'OWN'),
  ('TOWNSHIP_REPORTER', 'FILING_WRITE', 'SUBTREE'),
  ('TOWNSHIP_HEAD', 'FILING_WRITE', 'SUBTREE'),
  ('TOWNSHIP_REPORTER', 'FILING_REVIEW', 'SUBTREE'),
  ('TOWNSHIP_HEAD', 'FILING_REVIEW', 'SUBTREE');
