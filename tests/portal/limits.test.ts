import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle } from '../support/sql.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';

let server: TestServer;
let office: KeyOffice;
let portal: ThirdParty;

beforeAll(async () => {
  server = await startServer({ opening: true });
  office = await KeyOffice.at(server.url);
  portal = new ThirdParty(server.url, (await office.issue({ requestsPerMinute: 100_000 })).secret);
});
afterAll(() => server?.close());

const NAMES = '{ disclosures { nodes { id } } }';

/** Twice: a document that has been compiled is refused as one that comes for the first time. */
async function refusal(query: string, variables: object = {}, who = portal) {
  const responses = [];
  for (let time = 0; time < 3; time++) {
    const response = await who.post({ query, variables });
    responses.push({ status: response.status, body: await response.json() });
  }
  for (const one of responses) expect(one).toEqual(responses[0]);
  const error = responses[0]?.body.errors?.[0];
  expect(error?.message).toMatch(/[\u4e00-\u9fff]/);
  return [responses[0]?.status, error?.extensions.code];
}

describe('refused, and told how to go on:', () => {
  test('a document of many levels', async () => {
    const deep = (levels: number): string => (levels === 0 ? 'id' : `parent { ${deep(levels - 1)} }`);
    expect(await refusal(`{ units { nodes { ${deep(9)} } } }`)).toEqual([400, 'TOO_COMPLEX']);
  });

  test('many aliases', async () => {
    const aliases = Array.from({ length: 11 }, (_, nr) => `a${nr}: areas`).join(' ');
    expect(await refusal(`{ ${aliases} }`)).toEqual([400, 'TOO_COMPLEX']);
  });

  test('what costs more than the key has, whether the size is written or given', async () => {
    const wide =
      'nodes { text item { lead { parent { id } } } unit { parent { parent { id } } } fields { name value } }';
    expect(await refusal(`{ disclosures(first: 100) { ${wide} } }`)).toEqual([400, 'TOO_EXPENSIVE']);
    const given = `query ($first: Int) { disclosures(first: $first) { ${wide} } }`;
    expect(await refusal(given, { first: 100 })).toEqual([400, 'TOO_EXPENSIVE']);
    expect((await portal.ask(given, { first: 5 })).errors).toBeUndefined();
  });

  test('fragments that bring themselves, or each other many times', async () => {
    const circle =
      'fragment A on Unit { parent { ...B } } fragment B on Unit { parent { ...A } } { units { nodes { ...A } } }';
    expect(await refusal(circle)).toEqual([400, 'TOO_COMPLEX']);
    const twice = Array.from(
      { length: 20 },
      (_, nr) => `fragment F${nr} on Query { ...F${nr + 1} ...F${nr + 1} }`,
    ).join(' ');
    expect(await refusal(`{ ...F0 } ${twice} fragment F20 on Query { areas }`)).toEqual([400, 'TOO_COMPLEX']);
  });

  test('a document that is long', async () => {
    expect(await refusal(`{ ${'areas '.repeat(3000)} }`)).toEqual([400, 'TOO_COMPLEX']);
  });

  test('a body that is large', async () => {
    const response = await portal.post({ query: NAMES, variables: { more: 'x'.repeat(70_000) } });
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('many operations together', async () => {
    const response = await portal.post(Array.from({ length: 6 }, () => ({ query: NAMES })));
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([400, 'BATCH_TOO_LARGE']);
    const few = await portal.post([{ query: NAMES }, { query: '{ areas }' }]);
    expect((await few.json()).map(({ data }: { data: object }) => Object.keys(data))).toEqual([
      ['disclosures'],
      ['areas'],
    ]);
  });

  test('fields beyond the scopes of the key, by name', async () => {
    const { secret } = await office.issue({ scopes: ['UNITS'] });
    const narrow = new ThirdParty(server.url, secret);
    expect(await refusal('{ units { nodes { name } } areas }', {}, narrow)).toEqual([403, 'FORBIDDEN']);
    expect(await refusal(NAMES, {}, narrow)).toEqual([403, 'FORBIDDEN']);
    expect((await narrow.ask('{ units { nodes { name } } }')).errors).toBeUndefined();
    const ids = (await portal.ask('{ items { nodes { id } } disclosures { nodes { id } } }')).data;
    const known = [ids.items.nodes[0].id, ids.disclosures.nodes[0].id];
    expect((await narrow.ask(`{ nodes(ids: ${JSON.stringify(known)}) { id } }`)).data.nodes).toEqual([null, null]);
  });

  test.each([
    ['a page of none', '{ disclosures(first: 0) { nodes { id } } }', 'BAD_PAGE'],
    ['a page of a thousand', '{ units(first: 1000) { nodes { id } } }', 'BAD_PAGE'],
    ['both ends', '{ disclosures(first: 1, last: 1) { nodes { id } } }', 'BAD_PAGE'],
    ['a cursor that is none', '{ disclosures(after: "x") { nodes { id } } }', 'BAD_CURSOR'],
    ['a cursor of another list', '{ units(after: "x") { nodes { id } } }', 'BAD_CURSOR'],
    [
      'a word of one character',
      '{ disclosures(filter: { text: { contains: "金" } }) { nodes { id } } }',
      'WORD_TOO_SHORT',
    ],
    [
      'a sort twice',
      '{ disclosures(sort: [{ field: AMOUNT, direction: ASC }, { field: AMOUNT, direction: DESC }]) { nodes { id } } }',
      'BAD_SORT',
    ],
    ['a span backwards', '{ rates(from: "2019-12-31", to: "2019-01-01", by: AREA) { due } }', 'BAD_SPAN'],
  ])('%s', async (_what, query, code) => {
    const [, told] = await refusal(query);
    expect(told).toBe(code);
  });

  test('variables that are not what is asked for', async () => {
    const query =
      'query ($first: Int!, $since: DateTime) { disclosures(first: $first, filter: { updatedSince: $since }) { nodes { id } } }';
    expect(await refusal(query, { first: 'many' })).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refusal(query, {})).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refusal(query, { first: 1, since: '2019-13-01T00:00:00Z' })).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('the rate', () => {
  test('is told with each answer, and over two processes it is one', async () => {
    const other = await server.another();
    const { secret } = await office.issue({ requestsPerMinute: 40 });
    const parties = [new ThirdParty(server.url, secret), new ThirdParty(other.url, secret)];
    const first = await parties[0]?.post({ query: NAMES });
    expect(first?.headers.get('ratelimit-policy')).toBe('"minute";q=40;w=60');
    expect(first?.headers.get('ratelimit')).toMatch(/^"minute";r=39;t=\d+$/);
    expect(Number(first?.headers.get('sanwu-cost'))).toBeGreaterThan(0);
    // one process hears of the other within a fifth of a second: asked by turns, the limit holds
    let refused: Response | null = null;
    await expect
      .poll(async () => {
        for (const party of parties) {
          const response = await party.post({ query: NAMES });
          if (response.status === 429) refused = response;
        }
        return refused !== null;
      })
      .toBe(true);
    expect((refused as unknown as Response).headers.get('retry-after')).toMatch(/^\d+$/);
    await other.stop();
  });

  test('of another key is another', async () => {
    const { secret, id } = await office.issue({ requestsPerMinute: 1 });
    const party = new ThirdParty(server.url, secret);
    const statuses = [await party.post({ query: NAMES }), await party.post({ query: NAMES })].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([200, 429]);
    expect((await portal.ask(NAMES)).errors).toBeUndefined();
    expect(id).toBeTruthy();
  });
});

test('a limit that is set for a key by hand holds', async () => {
  const { secret, id } = await office.issue();
  await meddle(server.database.superuserUrl, `update portal_key set limits = '{"depth": 3}' where id = '${id}'`);
  const party = new ThirdParty(server.url, secret);
  expect(await refusal('{ units { nodes { parent { name } } } }', {}, party)).toEqual([400, 'TOO_COMPLEX']);
  expect((await party.ask('{ units { nodes { name } } }')).errors).toBeUndefined();
});

test('what an operation costs grows with its pages and with what is read for it', async () => {
  const costOf = async (query: string) => Number((await portal.post({ query })).headers.get('sanwu-cost'));
  const costs = [
    await costOf('{ areas }'),
    await costOf('{ disclosures(first: 10) { nodes { id } } }'),
    await costOf('{ disclosures(first: 20) { nodes { id } } }'),
    await costOf('{ disclosures(first: 20) { totalCount nodes { id } } }'),
    await costOf('{ disclosures(first: 20) { totalCount nodes { id text } } }'),
    await costOf('{ disclosures(first: 20) { totalCount nodes { id text unit { parent { id } } } } }'),
  ];
  expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  expect(new Set(costs).size).toBe(costs.length);
});
