#!/bin/sh
# The two roles and their database, in a cluster where there is nothing yet. Needs SANWU_OWNER_PASSWORD, SANWU_APP_PASSWORD and
# whatever lets psql in as a superuser.
set -eu
psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
  --set=owner_password="$SANWU_OWNER_PASSWORD" --set=app_password="$SANWU_APP_PASSWORD" <<'SQL'
create role sanwu_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role sanwu_app login nosuperuser nocreatedb nocreaterole password :'app_password';
create database sanwu owner sanwu_owner encoding 'UTF8' locale 'C' template template0;
revoke all on database sanwu from public;
grant connect on database sanwu to sanwu_app;
SQL
