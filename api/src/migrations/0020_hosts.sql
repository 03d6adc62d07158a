-- Whom the people of a unit see besides their own: a resident team its departments, a liaison office its teams, as they are
-- assigned; a township's committee the township that it stands below, wherever that is. Rows that the first versions wrote for
-- committees count no more.
create view host_of as
  select t.team_id, t.host_id from team_host t join unit o on o.id = t.team_id where o.kind in ('RESIDENT_TEAM', 'LIAISON_OFFICE')
  union all
  select u.id, u.parent_id from unit u where u.kind = 'DISCIPLINE_COMMITTEE';

create index team_host_host on team_host (host_id);
