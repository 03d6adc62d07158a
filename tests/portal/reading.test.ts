import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';

let server: TestServer;
let portal: ThirdParty;

beforeAll(async () => {
  server = await startServer({ opening: true });
  const { secret } = await (await KeyOffice.at(server.url)).issue({ requestsPerMinute: 100_000 });
  portal = new ThirdParty(server.url, secret);
});
afterAll(() => server?.close());

/** Asks twice: the second time the operation is compiled, the third time the answer is remembered. All are the same. */
async function read(query: string, variables: object = {}) {
  const answers = [];
  for (let time = 0; time < 4; time++) answers.push(await portal.ask(query, variables));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.errors).toBeUndefined();
  return answers[0]?.data;
}

test('anything is read by its id, however often it is asked', async () => {
  const { units, items, disclosures } = await read(
    '{ units(first: 1) { nodes { id } } items(first: 1) { nodes { id } } disclosures(first: 1) { nodes { id } } }',
  );
  const ids = [units, items, disclosures].map(({ nodes }) => nodes[0].id);
  const { nodes, node } = await read(
    'query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { __typename id ... on Unit { shortName } } node(id: $id) { __typename } }',
    { ids, id: ids[2] },
  );
  expect(nodes.map((one: { __typename: string; id: string }) => [one.__typename, one.id])).toEqual([
    ['Unit', ids[0]],
    ['Item', ids[1]],
    ['Disclosure', ids[2]],
  ]);
  expect(node).toEqual({ __typename: 'Disclosure' });
});

const LIST = `query ($filter: DisclosureFilter, $first: Int, $after: String, $last: Int, $before: String, $sort: [DisclosureSort!]) {
  disclosures(filter: $filter, first: $first, after: $after, last: $last, before: $before, sort: $sort) {
    totalCount nodes { id title publishedOn amount item { code area } unit { id name parent { name } } }
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

describe('disclosures', () => {
  test('are listed newest first, with item, unit and its parent', async () => {
    const { disclosures } = await read(LIST, { first: 5 });
    expect(disclosures.nodes).toHaveLength(5);
    expect(disclosures.totalCount).toBeGreaterThan(5);
    const days = disclosures.nodes.map(({ publishedOn }: { publishedOn: string }) => publishedOn);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(disclosures.nodes[0].unit.parent.name).toBeTruthy();
  });

  test.each([
    [[{ field: 'PUBLISHED_ON', direction: 'DESC' }]],
    [[{ field: 'PUBLISHED_ON', direction: 'ASC' }]],
    [[{ field: 'AMOUNT', direction: 'DESC' }]],
    [
      [
        { field: 'AMOUNT', direction: 'ASC' },
        { field: 'PUBLISHED_ON', direction: 'DESC' },
      ],
    ],
    [[{ field: 'UPDATED_AT', direction: 'ASC' }]],
  ])('%j: pages forward and backward bring each exactly once, in the same order', async (sort) => {
    const forward: string[] = [];
    let total = 0;
    for (let after: string | null = null, more = true; more; ) {
      const { disclosures } = await read(LIST, { first: 23, after, sort });
      expect(disclosures.pageInfo.hasPreviousPage).toBe(after !== null);
      forward.push(...disclosures.nodes.map(({ id }: { id: string }) => id));
      total = disclosures.totalCount;
      after = disclosures.pageInfo.endCursor;
      more = disclosures.pageInfo.hasNextPage;
    }
    expect(forward).toHaveLength(total);
    expect(new Set(forward).size).toBe(total);
    const backward: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const { disclosures } = await read(LIST, { last: 31, before, sort });
      backward.unshift(...disclosures.nodes.map(({ id }: { id: string }) => id));
      before = disclosures.pageInfo.startCursor;
      more = disclosures.pageInfo.hasPreviousPage;
    }
    expect(backward).toEqual(forward);
  });
});

test('whatever has an id is found by it, however often it is asked', async () => {
  const { disclosures } = await read(LIST, { first: 1 });
  const [{ id, title, unit }] = disclosures.nodes;
  const { nodes } = await read(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Disclosure { title } ... on Unit { name } } }',
    { ids: [id, unit.id, 'nothing'] },
  );
  expect(nodes).toEqual([
    { __typename: 'Disclosure', id, title },
    { __typename: 'Unit', id: unit.id, name: unit.name },
    null,
  ]);
});
