import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runJob } from '../support/jobs.ts';
import { Receiver } from '../support/receiver.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';
import { AddressOffice, allow, KeyOffice, ThirdParty, WebhookOffice } from '../support/third-party.ts';

/** What nobody outside may ever read is marked by it. */
const MARK = 'ZZLEAK';

/** Texts that are public, or that the answers are worked out from. All other texts of the database are marked. */
const PUBLIC = `('unit', '*'), ('disclosure_item', '*'), ('business_clock', '*'), ('portal_key', '*'), ('portal_secret', '*'),
  ('portal_epoch', '*'), ('portal_webhook', '*'), ('portal_delivery', '*'), ('portal_address', '*'), ('portal_file_form', '*'),
  ('portal_file_part', '*'), ('allowed_host', '*'), ('obligation', 'kind'), ('obligation', 'state'), ('obligation', 'period'), ('unit_span', 'name'),
  ('disclosure', 'title'), ('disclosure', 'text'), ('disclosure', 'url'), ('disclosure', 'period'), ('page_attachment', 'name'),
  ('page_attachment', 'url')`;

/** To whom and how 公开对象、公开方式, where it is not everybody or not on its own initiative. */
const NARROW = [
  { audience: 'GROUP', manner: 'ON_ITS_OWN' },
  { audience: 'INSIDE_PARTY', manner: 'ON_ITS_OWN' },
  { audience: 'EVERYBODY', manner: 'ON_REQUEST' },
] as const;
const NARROW_ITEMS = `select id from disclosure_item where audience <> 'EVERYBODY' or manner <> 'ON_ITS_OWN'`;

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
    update disclosure set title = '${MARK}', text = '${MARK}', url = '${MARK}' where not shown or item_id in (${NARROW_ITEMS});
    update page_attachment set name = '${MARK}', url = 'http://${MARK}/' where article_id in (
      select article_id from disclosure d where item_id in (${NARROW_ITEMS}));
    update disclosure_item set name = '${MARK}', basis = '${MARK}', code = code || '${MARK}', area = '${MARK}' where id in (${NARROW_ITEMS});
    insert into portal_epoch (kind) values ('ENTRIES'), ('REFERENCE'), ('RATES');
  end $$`;

let server: TestServer;
let portal: ThirdParty;
let receiver: Receiver;
let address: string;
/** an item of each of them, with what was published of it before it was one, and what was published after */
let narrow: { itemId: string; before: string[]; after: string }[];

/** Makes an item what everybody may not read: it had entries before, and has another one afterwards. */
async function narrowed({ audience, manner }: (typeof NARROW)[number]) {
  const url = server.database.superuserUrl;
  const [item] = await query<{ id: string; entries: string[] }>(
    url,
    `select item_id as id, array_agg(id) as entries from disclosure where shown and display_ends_on is null and item_id not in (${NARROW_ITEMS})
      group by 1 order by count(*), 1 limit 1`,
  );
  if (!item) throw new Error('no item has entries');
  const after = randomUUID();
  await meddle(
    url,
    `update disclosure_item set audience = '${audience}', manner = '${manner}' where id = '${item.id}';
      insert into disclosure (id, item_id, unit_id, period, title, published_on, captured_at, url, text, article_id, source_id, filing_id, amount, amount_from)
        select '${after}', item_id, unit_id, '2019-Q1', title, published_on, captured_at, url, text, article_id, source_id, filing_id, 7654321.09, '合计'
        from disclosure where id = '${item.entries[0]}'`,
  );
  return { itemId: item.id, before: item.entries, after };
}

beforeAll(async () => {
  server = await startServer({ opening: true });
  const office = await KeyOffice.at(server.url);
  const { secret, ...key } = await office.issue({ requestsPerMinute: 100_000, cost: 20_000 });
  receiver = await Receiver.listen();
  await allow(server.url, receiver.host);
  const all = everything(schema.getType('Disclosure') as GraphQLObjectType, 2);
  const query = `query ($id: ID!) { node(id: $id) { __typename ... on Disclosure { ${all} } ... on Withdrawal { id reason updatedAt } } }`;
  expect((await new WebhookOffice(office.first).make(key.id, receiver.url, { query })).data.done.errors).toEqual([]);
  address = (await new AddressOffice(office.first).make(key.id, '门户网站')).data.done.secret;
  portal = new ThirdParty(server.url, secret);
  const url = server.database.superuserUrl;
  await meddle(
    url,
    `update disclosure set rejected_at = now(), rejected_reason = '不是' where id in (select id from disclosure order by id limit 3)`,
  );
  await meddle(
    url,
    // as their item has it: a job looks after it
    `update disclosure set published_on = '2018-12-31', display_ends_on = '2019-01-01' where id in (select id from disclosure order by id desc limit 2);
      update disclosure_item_version set content = content || '{"display": {"days": 1, "dayKind": "CALENDAR"}}'
        where item_id in (select item_id from disclosure where display_ends_on is not null)`,
  );
  await meddle(url, `update disclosure set title = '${MARK}', text = '${MARK}' where display_ends_on is not null`);
  narrow = [];
  for (const kind of NARROW) narrow.push(await narrowed(kind));
  await meddle(url, MARK_ALL);
});
afterAll(async () => {
  await receiver?.close();
  await server?.close();
});

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

test('displays that are over are so for the platform too', async () => {
  await runJob(server.database.superuserUrl, 'follow-displays');
  const over = await query(
    server.database.superuserUrl,
    `select display_over, shown from disclosure where published_on = '2018-12-31'`,
  );
  expect(over).toEqual([1, 2].map(() => ({ display_over: true, shown: false })));
});

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

describe('an item that is not for everybody on its own initiative', () => {
  test('is not in the catalogue, and nothing of it is found by it', async () => {
    for (const { itemId } of narrow) {
      const { data, errors } = await portal.ask(
        `query ($id: ID!) { item(id: $id) { name } node(id: $id) { id } nodes(ids: [$id]) { id }
          disclosures(filter: { itemId: { eq: $id } }, sort: [{ field: AMOUNT, direction: DESC }]) { totalCount nodes { id } pageInfo { hasNextPage } }
          some: disclosures(filter: { itemId: { oneOf: [$id] }, updatedSince: "2000-01-01T00:00:00Z" }) { totalCount nodes { id } }
          rates(from: "2010-01-01", to: "2019-12-31", by: PERIOD, itemId: $id) { due published } }`,
        { id: itemId },
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        ...{ item: null, node: null, nodes: [null], rates: [] },
        disclosures: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
        some: { totalCount: 0, nodes: [] },
      });
    }
    const { data } = await portal.ask(
      '{ items(first: 100) { totalCount nodes { id } } areas totals { items disclosures amount } disclosures { totalCount } }',
    );
    const ids = data.items.nodes.map(({ id }: { id: string }) => id);
    expect(ids.filter((id: string) => narrow.some(({ itemId }) => itemId === id))).toEqual([]);
    expect([data.items.totalCount, data.totals.items]).toEqual([ids.length, ids.length]);
    expect(data.areas).not.toContain(MARK);
    expect(data.totals.disclosures).toBe(data.disclosures.totalCount);
    const [{ amount } = { amount: '' }] = await query<{ amount: string }>(
      server.database.superuserUrl,
      `select coalesce(sum(amount), 0)::numeric(20, 2)::text as amount from disclosure where rejected_at is null and not display_over
        and (display_ends_on is null or display_ends_on >= '2019-10-15') and item_id not in (${NARROW_ITEMS})`,
    );
    expect(data.totals.amount).toBe(amount);
  });

  test('tells nothing of its entries by id; those that were public are told as withdrawn, those that never were are not', async () => {
    for (const { before, after } of narrow) {
      for (const id of [...before, after]) {
        const { data } = await portal.ask(
          `query ($id: ID!) { disclosure(id: $id) { title text fields { value } attachments { url } } node(id: $id) { __typename ... on Withdrawal { reason } } }`,
          { id },
        );
        const node = id === after ? null : { __typename: 'Withdrawal', reason: 'NARROWED' };
        expect([id, data]).toEqual([id, { disclosure: null, node }]);
      }
    }
    const told = new Map<string, string>();
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await portal.ask(
        `query ($after: String) { withdrawals(first: 100, after: $after, updatedSince: "2000-01-01T00:00:00Z") { totalCount nodes { id reason }
          pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const { nodes, totalCount, pageInfo } = data.withdrawals;
      for (const { id, reason } of nodes) told.set(id, reason);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      if (!more) expect(told.size).toBe(totalCount);
    }
    for (const { before, after } of narrow) {
      expect(told.has(after)).toBe(false);
      expect(before.map((id) => told.get(id))).toEqual(before.map(() => 'NARROWED'));
    }
  });

  test('counts in no rate', async () => {
    const [{ narrowly, due } = { narrowly: 0, due: 0 }] = await query<{ narrowly: number; due: number }>(
      server.database.superuserUrl,
      `select count(*) filter (where item_id in (${NARROW_ITEMS}))::int as narrowly,
          count(*) filter (where item_id not in (${NARROW_ITEMS}))::int as due
        from obligation where kind = 'DISCLOSURE' and due_on <= '2019-10-14' and state not in ('EXEMPTED', 'UPCOMING')`,
    );
    expect(narrowly).toBeGreaterThan(0);
    for (const by of ['AREA', 'PERIOD']) {
      const { data } = await portal.ask(`{ rates(from: "2010-01-01", to: "2019-12-31", by: ${by}) { due } }`);
      expect([by, data.rates.reduce((sum: number, one: { due: number }) => sum + one.due, 0)]).toEqual([by, due]);
    }
  });
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

test('feeds, entries, files and the sitemap tell nothing but what is public', async () => {
  await runJob(server.database.superuserUrl, 'make-portal-files');
  const read = async (path: string, accept = '*/*') => {
    const response = await fetch(new URL(`/portal/${address}/${path}`, server.url), { headers: { accept } });
    return { status: response.status, text: await response.text() };
  };
  const feeds = ['rss', 'atom', 'json'].map((format) => `feeds/disclosures.${format}`);
  for (const path of [...feeds, 'files', 'files/disclosures.csv', 'files/disclosures.jsonl', 'sitemap.xml']) {
    const { status, text } = await read(path);
    expect([path, status]).toEqual([path, 200]);
    expect(text).not.toContain(MARK);
    expect(text.length).toBeGreaterThan(100);
  }
  const entries = await query<{ id: string; shown: boolean }>(
    server.database.superuserUrl,
    `(select id, true as shown from disclosure where shown and (display_ends_on is null or display_ends_on >= '2019-10-15')
        and item_id not in (${NARROW_ITEMS}) order by id limit 20)
      union all (select id, false from disclosure where not shown and item_id not in (${NARROW_ITEMS}) limit 20)`,
  );
  entries.push(...narrow.flatMap(({ before }) => before.map((id) => ({ id, shown: false }))));
  for (const { id, shown } of entries) {
    for (const accept of ['text/html', 'application/json']) {
      const { status, text } = await read(`disclosures/${id}`, accept);
      expect([id, status]).toEqual([id, shown ? 200 : 410]);
      expect(text).not.toContain(MARK);
    }
  }
  for (const { itemId, after } of narrow) {
    expect((await read(`disclosures/${after}`)).status).toBe(404);
    for (const feed of feeds) expect((await read(`${feed}?item=${itemId}`)).status).toBe(404);
  }
  const others = await query<{ id: string }>(
    server.database.superuserUrl,
    '(select id from notice limit 5) union all (select id from finding limit 5) union all (select id from filing limit 5) union all (select id from unit limit 5)',
  );
  for (const { id } of others) expect((await read(`disclosures/${id}`)).status).toBe(404);
  const hidden = await query<{ id: string }>(server.database.superuserUrl, `select id from unit where kind = 'OFFICE'`);
  for (const { id } of hidden) expect((await read(`feeds/disclosures.rss?unit=${id}`)).status).toBe(404);
});

test('webhooks tell nothing but what is public', async () => {
  const { superuserUrl } = server.database;
  const changed = await query<{ id: string }>(superuserUrl, 'select id from disclosure where shown limit 20');
  const ids = changed.map(({ id }) => id);
  await meddle(superuserUrl, `update disclosure set title = title || '（更正）' where id = any('{${ids.join()}}')`);
  await meddle(
    superuserUrl,
    `update disclosure set rejected_at = now(), rejected_reason = '${MARK}' where id = '${ids[0]}'`,
  );
  for (const { after } of narrow)
    await meddle(superuserUrl, `update disclosure set amount = amount + 1 where id = '${after}'`);
  await expect.poll(() => receiver.arrived.some(({ body }) => body.type === 'disclosure.withdrawn')).toBe(true);
  await expect.poll(() => ids.filter((id) => receiver.of(id).length === 0)).toEqual([]);
  expect(JSON.stringify(receiver.arrived)).not.toContain(MARK);
  expect(narrow.flatMap(({ after }) => receiver.of(after))).toEqual([]);
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
