-- 初审: the lead department of an item looks at its entries first.
create table first_check (
  id uuid primary key,
  disclosure_id uuid not null unique references disclosure,
  checker_id uuid not null references account,
  -- of the lead department, in whose name it was checked
  unit_id uuid not null references unit,
  checked_at timestamptz not null,
  -- what was found wrong is proposed to the office; null: in order
  finding_id uuid references finding,
  version integer not null default 1
);
select trail_attach('first_check', 'disclosure_id');

-- An entry that its item's lead department sees, wherever its unit is.
insert into role_permission (role, permission, reach) values ('LEAD_DEPARTMENT', 'FIRST_CHECK', 'OWN');
