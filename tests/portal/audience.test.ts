import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runJob } from '../support/jobs.ts';
import { type Caller, signIn } from '../support/people.ts';
import { Receiver } from '../support/receiver.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';
import { AddressOffice, allow, KeyOffice, ThirdParty, WebhookOffice } from '../support/third-party.ts';

let server: TestServer;
let officer: Caller;
let parties: ThirdParty[];
let receiver: Receiver;
let addresses: URL[];

beforeAll(async () => {
  server = await startServer({ opening: true });
  officer = await signIn(server.url, 'lijing');
  const office = await KeyOffice.at(server.url);
  const { secret, ...key } = await office.issue({ requestsPerMinute: 100_000, cost: 20_000 });
  const other = await server.another();
  parties = [server.url, other.url].map((url) => new ThirdParty(url, secret));
  receiver = await Receiver.listen();
  await allow(server.url, receiver.host);
  await new WebhookOffice(office.first).make(key.id, receiver.url);
  const address = (await new AddressOffice(office.first).make(key.id, '门户网站')).data.done.secret;
  addresses = [server.url, other.url].map((url) => new URL(`/portal/${address}/`, url));
  // nothing is published but by the tests
  await meddle(
    server.database.superuserUrl,
    'update source set every_minutes = null; update page_look set due_at = null; update page_attachment set due_at = null',
  );
});
afterAll(async () => {
  await receiver?.close();
  await server?.close();
});

const CONTENT = `name affair area basis audience manner channels hasFunds display { days dayKind } frequency appliesTo titleWords
  due { dayOfMonth { month day rollForward } daysAfter { days dayKind } } lead { id } namedUnits { id } exceptedUnits { id }`;
const CHANGE = `mutation ($input: ChangeDisclosureItemInput!) { changeDisclosureItem(input: $input) { item { version versions { version fromOn } } errors { code message } } }`;

/** The office gives an item a version that differs in to whom and how, from the period of a day on. */
async function change(id: string, part: { audience?: string; manner?: string; fromOn?: string }): Promise<void> {
  const { data } = await officer.ask(`{ disclosureItem(id: "${id}") { id version ${CONTENT} } }`);
  const { due, lead, namedUnits, exceptedUnits, ...same } = data.disclosureItem;
  const ids = (units: { id: string }[]) => units.map((unit) => unit.id);
  const input = {
    ...{ ...same, due: due.dayOfMonth ? { dayOfMonth: due.dayOfMonth } : { daysAfter: due.daysAfter } },
    ...{ leadId: lead?.id ?? null, namedUnitIds: ids(namedUnits), exceptedUnitIds: ids(exceptedUnits) },
    ...{ fromOn: '2019-10-15', reason: '公开范围调整', ...part },
  };
  const answer = await officer.ask(CHANGE, { input });
  expect([answer.errors, answer.data?.changeDisclosureItem.errors]).toEqual([undefined, []]);
}

/** What both processes answer, from memory or not. */
const both = async (asked: string, variables: object = {}) => {
  const answers = await Promise.all(parties.map((party) => party.ask(asked, variables)));
  expect(answers[0]?.errors).toBeUndefined();
  expect(answers[1]).toEqual(answers[0]);
  return answers[0]?.data;
};

const SEEN = `query ($item: ID!) { item(id: $item) { name } items { totalCount } areas totals { disclosures amount } all: disclosures { totalCount }
  disclosures(first: 100, filter: { itemId: { eq: $item } }) { totalCount nodes { id title text } }
  rates(from: "2010-01-01", to: "2019-12-31", by: AREA) { key due published } }`;
const NODE =
  'query ($id: ID!) { disclosure(id: $id) { id } node(id: $id) { __typename ... on Withdrawal { reason } } }';
const face = async (id: string) =>
  (await officer.ask(`{ disclosure(id: "${id}") { viewerCan publicFace { absence entry { title } } } }`)).data
    .disclosure;

/** Items of which entries are public, those with the fewest first. */
async function items(): Promise<{ id: string; entries: string[] }[]> {
  return query(
    server.database.superuserUrl,
    `select item_id as id, array_agg(d.id) as entries from disclosure d join disclosure_item i on i.id = d.item_id
      where shown and display_ends_on is null and i.audience = 'EVERYBODY' and i.manner = 'ON_ITS_OWN' and i.version = 1
      group by 1 order by count(*), 1`,
  );
}

/** Another entry, as one that is there, of a period; it came at this moment. @returns its id */
async function publish(like: string, period: string): Promise<string> {
  const id = randomUUID();
  await meddle(
    server.database.superuserUrl,
    `insert into disclosure (id, item_id, unit_id, period, title, published_on, captured_at, url, text, article_id, source_id, filing_id)
      select '${id}', item_id, unit_id, '${period}', title, published_on, (select max(created_at) from disclosure_item_version), url, text,
        article_id, source_id, filing_id from disclosure where id = '${like}'`,
  );
  return id;
}

const first = async (nr = 0) => (await items())[nr] ?? expect.fail('no item has entries');
const opened = async (path: string) => {
  const answers = await Promise.all(addresses.map((address) => fetch(new URL(path, address))));
  const texts = await Promise.all(answers.map((one) => one.text()));
  return { statuses: answers.map(({ status }) => status), texts };
};

test.each([{ audience: 'GROUP' }, { audience: 'INSIDE_PARTY' }, { manner: 'ON_REQUEST' }])(
  'an item that is narrowed to %o is served by no process after the answer, told as withdrawn, and comes back',
  async (narrow) => {
    const { id: item, entries } = await first();
    const [entry = ''] = entries;
    await runJob(server.database.superuserUrl, 'make-portal-files');
    for (let warm = 0; warm < 3; warm++) await both(SEEN, { item });
    const before = await both(SEEN, { item });
    expect(before.disclosures.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([...entries].sort());
    expect((await opened('files/disclosures.jsonl')).texts.map((text) => text.includes(entry))).toEqual([true, true]);
    const [party] = parties;
    const since = (await party?.ask('{ withdrawals { synchronisedAt } }'))?.data.withdrawals.synchronisedAt;

    await change(item, narrow);
    const after = await both(SEEN, { item });
    expect(after).toMatchObject({ item: null, disclosures: { totalCount: 0, nodes: [] } });
    expect(after.items.totalCount).toBe(before.items.totalCount - 1);
    expect(after.totals.disclosures).toBe(before.totals.disclosures - entries.length);
    expect(after.all.totalCount).toBe(after.totals.disclosures);
    for (const id of entries)
      expect(await both(NODE, { id })).toEqual({
        disclosure: null,
        node: { __typename: 'Withdrawal', reason: 'NARROWED' },
      });
    const told = await both(`{ withdrawals(first: 100, updatedSince: "${since}") { totalCount nodes { id reason } } }`);
    expect(told.withdrawals.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([...entries].sort());
    expect(await face(entry)).toEqual({
      viewerCan: expect.not.arrayContaining(['TAKE_DOWN']),
      publicFace: { entry: null, absence: 'NARROWED' },
    });
    const { data } = await officer.ask(`{ disclosureItem(id: "${item}") { publicFace { name } } }`);
    expect(data.disclosureItem.publicFace).toBeNull();
    for (const path of [`disclosures/${entry}`, `feeds/disclosures.rss?item=${item}`])
      expect((await opened(path)).statuses).toEqual(path.startsWith('feeds') ? [404, 404] : [410, 410]);
    for (const path of ['feeds/disclosures.json', 'files/disclosures.csv', 'files/disclosures.jsonl']) {
      const { statuses, texts } = await opened(path);
      expect([path, statuses, texts.map((text) => text.includes(entry))]).toEqual([path, [200, 200], [false, false]]);
    }
    await expect.poll(() => receiver.of(entry).map(({ body }) => body.type)).toContain('disclosure.withdrawn');

    // what comes meanwhile was never public
    const never = await publish(entry, '2019-10');
    expect(await both(NODE, { id: never })).toEqual({ disclosure: null, node: null });
    expect((await face(never)).publicFace).toEqual({ entry: null, absence: 'NOT_FOR_EVERYBODY' });
    expect((await opened(`disclosures/${never}`)).statuses).toEqual([404, 404]);

    await change(item, { audience: 'EVERYBODY', manner: 'ON_ITS_OWN' });
    expect(await both(SEEN, { item })).toEqual(before);
    expect((await opened(`disclosures/${entry}`)).statuses).toEqual([200, 200]);
    // a later version does not make public what was published for others
    expect(await both(NODE, { id: never })).toEqual({ disclosure: null, node: null });
    await meddle(
      server.database.superuserUrl,
      `update disclosure set title = title || '（更正）' where id = '${never}'`,
    );
    const all = await both('{ withdrawals(first: 100, updatedSince: "2000-01-01T00:00:00Z") { nodes { id } } }');
    expect(JSON.stringify(all)).not.toContain(never);
    expect(receiver.of(never)).toEqual([]);
  },
);

test('a version that holds for a period keeps what was published for it, whatever holds later', async () => {
  const { id: item, entries } = await first();
  const [entry = ''] = entries;
  const [earlier, present, later] = [entry, await publish(entry, '2019-12-31'), await publish(entry, '2020-12-31')];
  await change(item, { audience: 'GROUP' });
  await change(item, { audience: 'EVERYBODY', fromOn: '2020-10-15' });
  const reasons = await Promise.all([earlier, present, later].map((id) => both(NODE, { id })));
  expect(reasons.map(({ node }) => node)).toEqual([
    { __typename: 'Disclosure' },
    { __typename: 'Withdrawal', reason: 'NARROWED' },
    { __typename: 'Disclosure' },
  ]);
});

test('an entry that is written while its item is narrowed is not public either', async () => {
  const { id: item, entries } = await first();
  const writer = new pg.Client({ connectionString: server.database.superuserUrl });
  await writer.connect();
  const id = randomUUID();
  try {
    await writer.query(`set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'meddled';
      set sanwu.business_at = '2019-10-15T00:30:00Z'; begin; insert into disclosure (id, item_id, unit_id, period, title, published_on,
        captured_at, url, text, article_id, source_id, filing_id) select '${id}', item_id, unit_id, '2018-11', title, published_on, captured_at, url, text,
        article_id, source_id, filing_id from disclosure where id = '${entries[0]}'`);
    const narrowing = change(item, { audience: 'GROUP' });
    const waiting = `select count(*)::int as n from pg_locks where not granted`;
    await expect
      .poll(async () => (await query<{ n: number }>(server.database.superuserUrl, waiting))[0]?.n)
      .toBeGreaterThan(0);
    await writer.query('commit');
    await narrowing;
  } finally {
    await writer.end();
  }
  expect(await both(NODE, { id })).toMatchObject({ disclosure: null });
});
