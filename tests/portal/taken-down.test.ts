import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle } from '../support/sql.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';

let server: TestServer;
let officer: Caller;
let parties: ThirdParty[];

beforeAll(async () => {
  server = await startServer({ opening: true });
  officer = await signIn(server.url, 'lijing');
  const { secret } = await (await KeyOffice.at(server.url)).issue({ requestsPerMinute: 100_000 });
  const other = await server.another();
  parties = [server.url, other.url].map((url) => new ThirdParty(url, secret));
});
afterAll(() => server?.close());

const FACE =
  'publicFace { absence entry { title itemName unitName parentName periodLabel publishedOn amount nil displayUntil url text fields { name value } attachments { name value } } }';
const MINE = `id version takenDownAt takenDownReason viewerCan rejectedAt obligation { state } ${FACE}`;
const step = (name: 'takeDown' | 'restore', input: object, who = officer) => {
  const type = `${name === 'takeDown' ? 'TakeDown' : 'Restore'}DisclosureInput`;
  return who.ask(
    `mutation ($input: ${type}!) { ${name}Disclosure(input: $input) { disclosure { ${MINE} } errors { code message } } }`,
    { input: { reason: '正文里有当事人的疾病情况', ...input } },
  );
};
const entryOf = async (id: string) => (await officer.ask(`{ disclosure(id: "${id}") { ${MINE} } }`)).data.disclosure;

const ALL = '{ disclosures(first: 100) { totalCount nodes { id } } totals { disclosures } }';
const ONE = `query ($id: ID!) { disclosure(id: $id) { title periodLabel publishedOn amount nil displayUntil url text fields { name value }
  attachments { name url } item { name } unit { name parent { name } } } node(id: $id) { __typename ... on Withdrawal { reason } } }`;

/** What both processes answer, from memory or not. */
const both = async (query: string, variables: object = {}) => {
  const answers = await Promise.all(parties.map((party) => party.ask(query, variables)));
  expect(answers[0]?.errors).toBeUndefined();
  expect(answers[1]).toEqual(answers[0]);
  return answers[0]?.data;
};

/** The staff's words for what a third party is answered. */
async function outside(id: string) {
  const { disclosure, node } = await both(ONE, { id });
  if (!disclosure) return { entry: null, absence: node?.reason ?? 'UNIT_UNKNOWN' };
  const { item, unit, attachments, ...same } = disclosure;
  const named = { itemName: item.name, unitName: unit.name, parentName: unit.parent?.name ?? null };
  const links = attachments.map(({ name, url }: { name: string; url: string }) => ({ name, value: url }));
  return { absence: null, entry: { ...same, ...named, attachments: links } };
}

describe('an entry that the office takes down', () => {
  test('is served by no process after the answer, told as withdrawn, counts on, and comes back', async () => {
    for (let warm = 0; warm < 3; warm++) await both(ALL);
    const before = await both(ALL);
    const id = before.disclosures.nodes[0].id;
    const entry = await entryOf(id);
    expect(entry.viewerCan).toContain('TAKE_DOWN');
    const taken = (await step('takeDown', { id, version: entry.version })).data.takeDownDisclosure;
    expect(taken.errors).toEqual([]);
    const after = await both(ALL);
    expect(after.disclosures.nodes).not.toContainEqual({ id });
    expect([after.disclosures.totalCount, after.totals.disclosures]).toEqual([
      before.disclosures.totalCount - 1,
      before.totals.disclosures - 1,
    ]);
    const told = await both('{ withdrawals { nodes { id reason } } }');
    expect(told.withdrawals.nodes).toEqual([{ id, reason: 'TAKEN_DOWN' }]);
    expect(JSON.stringify([told, await both(ONE, { id })])).not.toContain('疾病');
    expect(taken.disclosure).toMatchObject({
      ...{ takenDownReason: '正文里有当事人的疾病情况', rejectedAt: null, obligation: entry.obligation },
      publicFace: { entry: null, absence: 'TAKEN_DOWN' },
    });
    const { version } = taken.disclosure;
    const back = (await step('restore', { id, version, reason: '已隐去' })).data.restoreDisclosure.disclosure;
    expect([back.takenDownAt, back.takenDownReason]).toEqual([null, null]);
    expect(await both(ALL)).toEqual(before);
    const { data } = await officer.ask(`{ history(recordId: "${id}") { reason } }`);
    expect(JSON.stringify(data ?? [])).toMatch(/已隐去.*疾病|疾病.*已隐去/s);
  });

  test('is refused by name: without a reason, seen in an older version, taken down or made public twice', async () => {
    const { id, version } = await entryOf((await both(ALL)).disclosures.nodes[1].id);
    const code = async (name: 'takeDown' | 'restore', more: object) =>
      (await step(name, { id, version, ...more })).data[`${name}Disclosure`].errors[0]?.code;
    expect(await code('takeDown', { reason: ' ' })).toBe('BAD_INPUT');
    expect(await code('takeDown', { version: version + 1 })).toBe('STALE_VERSION');
    expect(await code('restore', {})).toBe('WRONG_STATE');
    expect(await code('takeDown', {})).toBeUndefined();
    expect(await code('takeDown', { version: version + 1 })).toBe('WRONG_STATE');
  });

  test.each(['wangjianguo', 'chenxia', 'machi', 'anquan', 'xitong'])('is no matter of %s', async (username) => {
    const { id, version } = await entryOf((await both(ALL)).disclosures.nodes[2].id);
    const who = await signIn(server.url, username);
    expect((await step('takeDown', { id, version }, who)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await step('restore', { id, version }, who)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('nor of nobody', async () => {
    const { errors } = await step('takeDown', { id: '1', version: 1 }, new Caller(server.url));
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('what the public sees', () => {
  test('is told to the staff exactly as a third party reads it, whatever became of the entry', async () => {
    const nodes: { id: string }[] = (await both(ALL)).disclosures.nodes;
    const [rejected, over, erased, taken = ''] = nodes.slice(3, 7).map(({ id }) => id);
    await step('takeDown', { id: taken, version: (await entryOf(taken)).version });
    await meddle(
      server.database.superuserUrl,
      `update disclosure set rejected_at = now(), rejected_reason = '不是' where id = '${rejected}';
        update disclosure set display_ends_on = '2019-01-01' where id = '${over}';
        update disclosure set erased_at = now(), text = '' where id = '${erased}'`,
    );
    const absences = new Set<string | null>();
    for (const { id } of nodes.slice(0, 12)) {
      const { publicFace } = await entryOf(id);
      expect(publicFace).toEqual(await outside(id));
      absences.add(publicFace.absence);
    }
    expect([...absences].sort()).toEqual(['DISPLAY_OVER', 'NOT_VALID', 'TAKEN_DOWN', null].sort());
  });

  test('of an item and a unit is what a third party reads of them', async () => {
    const { items, units } = await both(
      '{ items(first: 3) { nodes { id name timeLimit basis displayDays lead { name } } } units(first: 100) { nodes { id name kind parent { name } } } }',
    );
    for (const { id, lead, ...same } of items.nodes) {
      const { disclosures } = await both(
        'query ($filter: DisclosureFilter) { disclosures(filter: $filter) { totalCount } }',
        { filter: { itemId: { eq: id } } },
      );
      const { data } = await officer.ask(
        `{ disclosureItem(id: "${id}") { publicFace { name timeLimit basis displayDays leadName entries } } }`,
      );
      expect(data.disclosureItem.publicFace).toEqual({
        ...{ ...same, leadName: lead?.name ?? null, entries: disclosures.totalCount },
      });
    }
    const township = units.nodes.find(({ kind }: { kind: string }) => kind === 'TOWNSHIP');
    const { disclosures } = await both(`{ disclosures(filter: { under: "${township.id}" }) { totalCount } }`);
    const { data } = await officer.ask(
      `{ unit(id: "${township.id}") { publicFace { name parentName entries } } units { id kind publicFace { entries } } }`,
    );
    expect(data.unit.publicFace).toEqual({
      ...{ name: township.name, parentName: township.parent.name, entries: disclosures.totalCount },
    });
    const rooms = data.units.filter(({ kind }: { kind: string }) => ['OFFICE', 'RESIDENT_TEAM'].includes(kind));
    expect(rooms.map(({ publicFace }: { publicFace: null }) => publicFace)).toEqual(rooms.map(() => null));
    expect(rooms.length).toBeGreaterThan(0);
  });
});
