import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from '../support/database.ts';
import { districtDatabase } from '../support/district.ts';
import { putBack } from '../support/put-back.ts';
import { meddle, query } from '../support/sql.ts';

// A file of tests may rely on finding what no file before it has touched.

let database: TestDatabase;

beforeEach(async () => {
  ({ database } = await districtDatabase({ keepsPlans: false, keptOn: false }));
});

afterEach(() => database.drop());

const sql = (text: string) => query(database.superuserUrl, text);

/** Past the rules of the platform: some tables may only be added to. */
const unruly = (text: string) => meddle(database.superuserUrl, `set session_replication_role = replica; ${text}`);

/** What is in every table, in any order, and where every sequence is. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = await query<{ name: string }>(
    database.superuserUrl,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'kept')`,
  );
  const rows = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(md5(t::text), '' order by md5(t::text))) as held from ${name} t`,
  );
  const sequences = `select format('%I.%I', schemaname, sequencename), last_value::text from pg_sequences`;
  const held = await query<{ name: string; held: string }>(
    database.superuserUrl,
    [...rows, sequences].join(' union all '),
  );
  return Object.fromEntries(held.map((one) => [one.name, one.held]));
}

/** Each table, with a column that may be written. */
const tables = () =>
  query<{ name: string; column: string }>(
    database.superuserUrl,
    `select distinct on (c.oid) format('%I.%I', n.nspname, c.relname) as name, quote_ident(attname) as column
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and attnum > 0
      where c.relkind = 'r' and not attisdropped and attgenerated = '' and n.nspname !~ '^pg_'
        and n.nspname not in ('information_schema', 'kept')`,
  );

/** Adds a row like its first to each table that takes one with other ids and numbers. @throws Error when those are few */
const addToAll = () =>
  sql(`do $$
    declare one record; rows int; added int := 0;
    begin
      set local session_replication_role = replica;
      for one in select format('%I.%I', c.relnamespace::regnamespace, c.relname) as name,
          string_agg(format('%L, %s', attname, case when atttypid = 'uuid'::regtype then 'gen_random_uuid()'
            else format('%I + 1000003', attname) end), ', ') as others
        from pg_class c join pg_attribute a on attrelid = c.oid and attnum > 0
          and atttypid in ('uuid'::regtype, 'bigint'::regtype, 'int'::regtype)
        where c.relkind = 'r' and c.relnamespace::regnamespace::text !~ '^(pg_|kept)'
          and not exists (select from pg_attribute g where g.attrelid = c.oid and (attgenerated <> '' or attidentity = 'a'))
        group by c.oid
      loop
        begin
          execute format('insert into %1$s select (jsonb_populate_record(t, jsonb_build_object(%2$s))).* from %1$s t limit 1',
            one.name, one.others);
          get diagnostics rows = row_count;
          added := added + rows;
        exception when integrity_constraint_violation then null;
        end;
      end loop;
      assert added > 10, 'rows were added to only ' || added || ' tables';
    end $$`);

test('what was added, changed and taken away in every table is put back, more than once', async () => {
  // as it was copied: whoever gets it has its clock and its sessions set
  expect(await putBack(database.superuserUrl)).toBe(true);
  const before = await everything();
  expect(Object.keys(before).length).toBeGreaterThan(130);
  for (const round of [1, 2]) {
    await addToAll();
    for (const { name, column } of await tables()) {
      await unruly(`delete from ${name} where ctid in (select ctid from ${name} limit ${round})`);
      await unruly(`update ${name} set ${column} = ${column}`);
    }
    await unruly(`update unit set name = name || '某'; delete from trail_entry where id % 2 = 0; delete from account`);
    await sql(
      `select nextval(format('%I.%I', schemaname, sequencename)::regclass) from pg_sequences where schemaname = 'public'`,
    );
    expect(await everything()).not.toEqual(before);
    expect(await putBack(database.superuserUrl)).toBe(true);
    expect(await everything()).toEqual(before);
  }
});

test.each([
  ['a column', 'alter table unit add column colour text'],
  ['a rule', 'drop trigger trail_update on unit'],
  ['a setting', "do $$ begin execute format('alter database %I set lock_timeout = 7', current_database()); end $$"],
  ['a table that was emptied at once', 'truncate idempotency'],
])('%s is not put back: nobody gets that database again', async (_, change) => {
  await sql(change);
  expect(await putBack(database.superuserUrl)).toBe(false);
});
