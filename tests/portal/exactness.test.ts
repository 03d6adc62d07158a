import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, signIn } from '../support/people.ts';
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

const ALL =
  '{ disclosures(first: 100) { totalCount nodes { id title text unit { name } item { name } } } totals { disclosures } }';
const REJECT = `mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { disclosure { id version } errors { code } } }`;
const ACCEPT = `mutation ($input: AcceptDisclosureInput!) { acceptDisclosure(input: $input) { disclosure { id version } errors { code } } }`;

const readBoth = async () => {
  const answers = await Promise.all(parties.map((party) => party.ask(ALL)));
  for (const { errors } of answers) expect(errors).toBeUndefined();
  return answers.map(({ data }) => ({
    ids: data.disclosures.nodes.map(({ id }: { id: string }) => id) as string[],
    counts: [data.disclosures.totalCount, data.totals.disclosures],
  }));
};

test('what is rejected is served by no process after the answer, is told as withdrawn, and comes back with its acceptance', async () => {
  for (let warm = 0; warm < 3; warm++) await readBoth();
  const [before] = await readBoth();
  const id = before?.ids[0] ?? '';
  const { version } = (await officer.ask(`{ disclosure(id: "${id}") { version } }`)).data.disclosure;
  const rejected = await officer.ask(REJECT, { input: { id, version, reason: '不是这个事项' } });
  expect(rejected.data.rejectDisclosure.errors).toEqual([]);
  for (const { ids, counts } of await readBoth()) {
    expect(ids).not.toContain(id);
    expect(counts).toEqual(before?.counts.map((count: number) => count - 1));
  }
  for (const party of parties) {
    expect((await party.ask(`{ disclosure(id: "${id}") { title } }`)).data.disclosure).toBeNull();
    const { data } = await party.ask(
      `{ withdrawals { totalCount nodes { id reason } } node(id: "${id}") { __typename id } }`,
    );
    expect(data.withdrawals.nodes).toEqual([{ id, reason: 'NOT_VALID' }]);
    expect(data.node).toEqual({ __typename: 'Withdrawal', id });
  }
  const { version: now } = rejected.data.rejectDisclosure.disclosure;
  await officer.ask(ACCEPT, { input: { id, version: now, reason: '核对后恢复' } });
  for (const { ids } of await readBoth()) expect(ids).toEqual(before?.ids);
});

test('a unit that is renamed has its new name at once', async () => {
  await readBoth();
  await meddle(
    server.database.superuserUrl,
    `update unit set name = '沙河新区街道办事处' where short_name = '沙河街道'`,
  );
  for (const party of parties) {
    const { data } = await party.ask('{ units(filter: { name: "沙河新区" }) { nodes { name } } }');
    expect(data.units.nodes).toEqual([{ name: '沙河新区街道办事处' }]);
  }
});

test('whoever synchronises reads each change once, and from the instant that it was handed', async () => {
  const [party] = parties;
  const SINCE =
    'query ($since: DateTime) { disclosures(first: 100, filter: { updatedSince: $since }) { synchronisedAt nodes { id updatedAt } } withdrawals(updatedSince: $since) { synchronisedAt nodes { id } } }';
  const first = (await party?.ask(SINCE, { since: '2019-01-01T00:00:00Z' }))?.data;
  expect(first.disclosures.nodes.length).toBeGreaterThan(10);
  const since = first.disclosures.synchronisedAt;
  const again = (await party?.ask(SINCE, { since }))?.data;
  expect(again.disclosures.nodes).toEqual([]);
  const id = first.disclosures.nodes[0].id;
  const { version } = (await officer.ask(`{ disclosure(id: "${id}") { version } }`)).data.disclosure;
  const rejected = await officer.ask(REJECT, { input: { id, version, reason: '不是这个事项' } });
  const third = (await party?.ask(SINCE, { since }))?.data;
  expect([third.disclosures.nodes, third.withdrawals.nodes]).toEqual([[], [{ id }]]);
  await officer.ask(ACCEPT, {
    input: { id, version: rejected.data.rejectDisclosure.disclosure.version, reason: '核对后恢复' },
  });
  const fourth = (await party?.ask(SINCE, { since }))?.data;
  expect(fourth.disclosures.nodes.map((one: { id: string }) => one.id)).toEqual([id]);
  expect(fourth.withdrawals.nodes).toEqual([]);
});
