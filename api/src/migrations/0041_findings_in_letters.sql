-- The life of a finding goes on in letters: carried by one, put right by the unit, verified.
alter table finding
  drop constraint finding_kind_check,
  drop constraint finding_state_check,
  -- what is found of a unit itself is about no entry and nothing owed
  drop constraint finding_check1,
  add constraint finding_kind_check check (kind in ('UNTIMELY', 'NON_STANDARD', 'INCOMPLETE', 'PERSONAL_DATA', 'COPIED', 'UNSEALED',
    'MISMATCH', 'NO_DUTY')),
  add constraint finding_state_check check (state in ('PROPOSED', 'OPEN', 'IN_LETTER', 'RECTIFIED', 'VERIFIED', 'DISMISSED', 'LAPSED')),
  add column severity text not null default 'ORDINARY' check (severity in ('LIGHT', 'ORDINARY', 'SERIOUS')),
  -- the letter that carries it
  add column notice_id uuid references notice,
  -- the one that was verified, and is so again
  add column relapse_of uuid references finding,
  -- the last one of the same unit and kind that a letter had told the unit of when this one was found, and was not long ago
  add column repeat_of uuid references finding,
  -- so many came one after another before it: 0 for the first
  add column repeats integer not null default 0 check (repeats >= 0),
  add constraint finding_in_letter check ((notice_id is not null) = (state in ('IN_LETTER', 'RECTIFIED', 'VERIFIED'))),
  add constraint finding_repeat check ((repeat_of is null) = (repeats = 0));
create index finding_of_notice on finding (notice_id) where notice_id is not null;
create index finding_repeated on finding (repeat_of) where repeat_of is not null;
create index finding_relapsed on finding (relapse_of) where relapse_of is not null;

-- What proves a finding: the exact record, not what it became since.
create table finding_link (
  id uuid primary key,
  finding_id uuid not null references finding,
  kind text not null check (kind in ('REVISION', 'DISCLOSURE', 'OBLIGATION', 'FILE')),
  revision_id uuid references page_revision,
  disclosure_id uuid references disclosure,
  obligation_id uuid references obligation,
  file_id uuid unique references file,
  position integer not null,
  check ((kind = 'REVISION') = (revision_id is not null)),
  check ((kind = 'DISCLOSURE') = (disclosure_id is not null)),
  check ((kind = 'OBLIGATION') = (obligation_id is not null)),
  check ((kind = 'FILE') = (file_id is not null))
);
create index finding_link_of on finding_link (finding_id, position);
select trail_attach('finding_link', 'finding_id');

-- So many months back a finding of the same unit and kind makes another one a repeat; a district without a row has 6.
create table repeat_rule (
  id uuid primary key,
  district_id uuid not null unique references unit,
  months integer not null check (months between 1 and 60)
);
select trail_attach('repeat_rule', '');

-- SHA-256 of what an entry says, without names of units and days: two units that say the same have copied. Null where there is too little
-- to say so, or it is filled in from a template.
alter table disclosure_check add column text_mark bytea;
create index disclosure_check_mark on disclosure_check (text_mark) where text_mark is not null;
