import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';

/** What nobody outside may ever read is marked by it. */
const MARK = 'ZZLEAK';

/** Texts that are public, or that the answers are worked out from. All other texts of the database are marked. */
const PUBLIC = `('unit', '*'), ('disclosure_item', '*'), ('business_clock', '*'), ('portal_key', '*'), ('portal_secret', '*'),
  ('portal_epoch', '*'), ('obligation', 'kind'), ('obligation', 'state'), ('obligation', 'period'), ('unit_span', 'name'),
  ('disclosure', 'title'), ('disclosure', 'text'), ('disclosure', 'url'), ('disclosure', 'period'), ('page_attachment', 'name'),
  ('page_attachment', 'url')`;

/** Marks every text of every table, but for those; what a rule of the database refuses stays as it is. */
const MARK_ALL = `do $$
  declare one record;
  begin
    set local session_replication_role = replica;
    for one in select c.table_name, c.column_name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER'
        and not exists (select from (values ${PUBLIC}) p(t, c) where p.t = c.table_name and p.c in ('*', c.column_name))
    loop
      begin
        execute format('update %I set %I = %I || ''${MARK}''', one.table_name, one.column_name, one.column_name);
      exception when others then null;
      end;
    end loop;
    update disclosure set title = '${MARK}', text = '${MARK}', url = '${MARK}' where not shown;
    insert into portal_epoch (kind) values ('ENTRIES'), ('REFERENCE'), ('RATES');
  end $$`;

let server: TestServer;
let portal: ThirdParty;

beforeAll(async () => {
  server = await startServer({ opening: true });
  const { secret } = await (await KeyOffice.at(server.url)).issue({ requestsPerMinute: 100_000, cost: 20_000 });
  portal = new ThirdParty(server.url, secret);
  const url = server.database.superuserUrl;
  await meddle(
    url,
    `update disclosure set rejected_at = now(), rejected_reason = '不是' where id in (select id from disclosure order by id limit 3)`,
  );
  await meddle(
    url,
    `update disclosure set display_ends_on = '2019-01-01' where id in (select id from disclosure order by id desc limit 2)`,
  );
  await meddle(url, `update disclosure set title = '${MARK}', text = '${MARK}' where display_ends_on is not null`);
  await meddle(url, MARK_ALL);
});
afterAll(() => server?.close());

const schema = buildSchema(readFileSync(new URL('../../schema/portal.graphql', import.meta.url), 'utf8'));

/** Every field of a type that takes no arguments, so many levels down. */
function everything(type: GraphQLObjectType, levels: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return [field.name];
    if (levels === 0 || !(isObjectType(named) || isInterfaceType(named))) return [];
    return [`${field.name} { ${everything(named as GraphQLObjectType, levels - 1)} }`];
  });
  return fields.join(' ');
}

const QUERIES: Readonly<Record<string, string>> = {
  disclosures: '(first: 50)',
  items: '(first: 50)',
  units: '(first: 50)',
  withdrawals: '(first: 50)',
  rates: '(from: "2019-01-01", to: "2019-12-31", by: UNIT)',
  totals: '',
};

test.each(Object.entries(QUERIES))('%s tells nothing but what is public, in any field', async (field, given) => {
  const type = getNamedType(schema.getQueryType()?.getFields()[field]?.type);
  const { data, errors } = await portal.ask(`{ ${field}${given} { ${everything(type as GraphQLObjectType, 3)} } }`);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain(MARK);
  expect(JSON.stringify(data).length).toBeGreaterThan(50);
});

test('no filter and no word finds what is not public', async () => {
  const { data } = await portal.ask(
    `{ disclosures(filter: { text: { contains: "${MARK}" } }) { totalCount nodes { id } } units(filter: { name: "${MARK}" }) { totalCount } }`,
  );
  expect(data).toEqual({ disclosures: { totalCount: 0, nodes: [] }, units: { totalCount: 0 } });
});

test('no id of anything else is known', async () => {
  const tables = await query<{ name: string }>(
    server.database.superuserUrl,
    `select table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'id' and c.data_type = 'uuid'`,
  );
  const known = new Set(['unit', 'disclosure_item', 'disclosure']);
  for (const { name } of tables) {
    const rows = await query<{ id: string }>(
      server.database.superuserUrl,
      `select id from ${name} order by id limit 50`,
    );
    const ids = rows.map(({ id }) => id);
    const { data } = await portal.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    if (!known.has(name)) expect([name, data.nodes]).toEqual([name, ids.map(() => null)]);
  }
  const hidden = await query<{ id: string }>(
    server.database.superuserUrl,
    `select id from unit where kind in ('OFFICE', 'LIAISON_OFFICE', 'RESIDENT_TEAM')`,
  );
  expect(hidden.length).toBeGreaterThan(0);
  for (const { id } of hidden) {
    const { data } = await portal.ask(
      `{ unit(id: "${id}") { name } node(id: "${id}") { id } rates(from: "2019-01-01", to: "2019-12-31", by: UNIT) { key } }`,
    );
    expect([data.unit, data.node]).toEqual([null, null]);
    expect(JSON.stringify(data.rates)).not.toContain(id);
  }
});

test('errors say nothing of the inside', async () => {
  const answers = [
    await portal.ask('{ disclosures { nodes { rejectedReason } } }'),
    await portal.ask('{ notices { id } }'),
    await portal.ask('{ disclosure(id: "x\' or 1=1") { title } }'),
    await portal.ask('{ rates(from: "2019-01-01", to: "2019-12-31", by: UNIT, under: "nothing") { due } }'),
  ];
  expect(JSON.stringify(answers)).not.toMatch(/\bselect\b|postgres|stack|node_modules/i);
});
