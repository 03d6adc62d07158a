-- Whether a role asks for a second factor is each district's own matter: a database may hold several. What held for all of them is
-- every district's from now on; a district without a row asks for none. Processes of the version before still read
-- role.second_factor: the column goes with a later migration.
create table role_rule (
  id uuid primary key,
  district_id uuid not null references unit,
  role text not null references role (role),
  second_factor boolean not null,
  version integer not null,
  unique (district_id, role)
);
select trail_attach('role_rule');
insert into role_rule (id, district_id, role, second_factor, version)
  select gen_random_uuid(), u.id, r.role, r.second_factor, r.version from role r join unit u on u.kind = 'DISTRICT'
  where r.second_factor or r.version > 1;
