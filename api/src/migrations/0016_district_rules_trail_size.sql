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

-- Adds the root over all leaves so far. Only ever for a larger tree. Leaves are numbered from 0 without gaps: only trail_take adds
-- them, under its lock, each one above the highest; so the highest tells how many there are, however many millions.
create or replace function trail_publish(size bigint, head bytea, nodes bytea[], at timestamptz, key text, signed text) returns void
language plpgsql security definer set search_path from current as $$
begin
  if size <= coalesce((select max(tree_size) from trail_root), 0)
    or size <> coalesce((select max(leaf_index) + 1 from trail_leaf), 0) then
    raise exception 'trail: a root of % leaves does not follow', size using errcode = 'SW002';
  end if;
  insert into trail_root values (size, head, nodes, at, key, signed);
end $$;
