-- Who sees letters of others than their own unit's, and whoever reads along what a unit's reporter sees.
insert into role_permission (role, permission, reach) values
  ('TEAM_MEMBER', 'NOTICE_READ', 'HOSTS'),
  ('TEAM_MEMBER', 'NOTICE_READ', 'OWN'),
  ('TEAM_HEAD', 'NOTICE_READ', 'HOSTS'),
  ('TEAM_HEAD', 'NOTICE_READ', 'OWN'),
  ('LIAISON_OFFICER', 'NOTICE_READ', 'HOSTS'),
  ('READER', 'NOTICE_READ', 'OWN'),
  ('READER', 'HISTORY_READ', 'SUBTREE');
