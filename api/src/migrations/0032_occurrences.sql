-- 发生事项: what happened at a unit, and must be published within so many days of it; each makes an obligation of its own.
create table occurrence (
  id uuid primary key,
  -- which names the item, and the unit that owes it today
  obligation_id uuid not null unique references obligation,
  -- the day on which it happened or became known: the time limit counts from it
  happened_on date not null,
  what text not null check (char_length(what) between 2 and 200),
  recorder_id uuid not null references account,
  recorded_at timestamptz not null,
  -- it was wrong: who says so, when, and why
  taken_back_by uuid references account,
  taken_back_at timestamptz,
  taken_back_reason text,
  version integer not null default 1,
  check (num_nonnulls(taken_back_by, taken_back_at, taken_back_reason) in (0, 3))
);
select trail_attach('occurrence', 'obligation_id');
