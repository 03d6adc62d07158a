-- What a database holds is kept beside it, in a schema of its own, and it can be put back to that: `kept.put_back()`
-- (docs/adr/0028). Rows that a later transaction than `kept.since` has written go, those that are missing come again.
create schema kept;

create table kept.since (xid xid not null);

/* What it consists of: no file of tests leaves other tables, columns, rules or settings than it found. */
create view kept.structure as
  with tables as (
    select oid from pg_class where relpersistence <> 't'
      and relnamespace in (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')
  )
  select c.xmin as xid from pg_class c join tables using (oid)
  union all select a.xmin from pg_attribute a join tables t on t.oid = a.attrelid
  union all select d.xmin from pg_attrdef d join tables t on t.oid = d.adrelid
  union all select i.xmin from pg_index i join tables t on t.oid = i.indrelid
  union all select g.xmin from pg_trigger g join tables t on t.oid = g.tgrelid
  union all select c.xmin from pg_constraint c where conrelid = 0 or conrelid in (select oid from tables)
  union all select xmin from pg_proc
  union all select xmin from pg_policy
  union all select xmin from pg_enum
  union all select xmin from pg_namespace where nspname !~ '^pg_'
  union all select s.xmin from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
    where datname = current_database();

/* Keeps what there is now, and writes the function that puts it back. */
create procedure kept.keep() language plpgsql as $keep$
declare
  kept_table record;
  kept_sequence record;
  kept_rows bigint;
  kept_called boolean;
  statements text := '';
begin
  for kept_table in
    select row_number() over (order by c.oid) as number, format('%I.%I', n.nspname, c.relname) as name,
      (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select string_agg(format('a.%1$I = b.%1$I', attname), ' and ')
        from pg_index x join pg_attribute k on k.attrelid = x.indrelid and k.attnum = any (x.indkey)
        where x.indrelid = c.oid and x.indisprimary) as same
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'kept')
  loop
    execute format('create table kept.rows_%s as select %s from %s', kept_table.number, kept_table.columns, kept_table.name);
    execute format('select count(*) from kept.rows_%s', kept_table.number) into kept_rows;
    statements := statements || format(
      $table$
        select count(*) filter (where age(xmin) < kept_age), count(*) into kept_later, kept_rows from %1$s;
        if kept_later > 0 or kept_rows <> %4$s then
          delete from %1$s %6$s;
          insert into %1$s (%3$s) overriding system value select %3$s from kept.rows_%2$s b %5$s;
        end if;
      $table$,
      kept_table.name, kept_table.number, kept_table.columns, kept_rows,
      'where not exists (select from ' || kept_table.name || ' a where ' || kept_table.same || ')',
      -- without a key it cannot be told which are missing: all go
      case when kept_table.same is not null then 'where age(xmin) < kept_age' end);
  end loop;
  for kept_sequence in
    select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as last
    from pg_sequences where schemaname <> 'kept'
  loop
    execute format('select is_called from %s', kept_sequence.name) into kept_called;
    statements := statements || format(
      $sequence$
        select last_value, is_called into kept_last, kept_called from %1$s;
        if (kept_last, kept_called) is distinct from (%2$s::bigint, %3$L::boolean) then
          perform setval(%1$L, %2$s, %3$L);
        end if;
      $sequence$,
      kept_sequence.name, kept_sequence.last, kept_called);
  end loop;
  execute format(
    $function$
      /* False, and nothing is changed, when it no longer consists of what it did. */
      create function kept.put_back() returns boolean language plpgsql
        -- no rule of the platform looks on, and whoever still works on it is not waited for
        set session_replication_role = replica set lock_timeout = '5s' as $body$
      #variable_conflict use_column
      declare
        kept_now xid := pg_current_xact_id()::xid;
        kept_age int := (select age(xid) from kept.since);
        kept_later bigint;
        kept_rows bigint;
        kept_last bigint;
        kept_called boolean;
      begin
        if (select count(*) <> kept.parts() or bool_or(age(xid) < kept_age) from kept.structure) then
          return false;
        end if;
        %s
        update kept.since set xid = kept_now;
        return true;
      end $body$
    $function$,
    statements);
  execute 'create function kept.parts() returns bigint language sql immutable as ''select 0''';
  execute format(
    'create or replace function kept.parts() returns bigint language sql immutable as ''select %s::bigint''',
    (select count(*) from kept.structure));
  insert into kept.since values (pg_current_xact_id()::xid);
end $keep$;
