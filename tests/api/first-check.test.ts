import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';
const LED = 'id title itemName unit { name } late firstCheck { checker problem version unit { name } }';

let server: TestServer;
let officer: Caller;
let lead: Caller;
let ledItem: string;

beforeAll(async () => {
  server = await startServer({ opening: true });
  await admitUnheldRoles(server);
  officer = await signIn(server.url, 'lijing');
  lead = await signIn(server.url, 'qiantou');
  const { data } = await officer.ask('{ disclosureItems { id code } }');
  ledItem = data.disclosureItems.find(({ code }: { code: string }) => code === 'CW-03').id;
  const { posts } = (await lead.ask('{ viewer { posts { unit { id } } } }')).data.viewer;
  const statement = `update disclosure_item set lead_unit_id = '${posts[0].unit.id}' where id = '${ledItem}'`;
  await meddle(server.database.superuserUrl, statement);
});
afterAll(() => server.close());

async function led(filter: object | null = null, who = lead) {
  const { data, errors } = await who.ask(
    `query ($filter: LedDisclosureFilter) { ledDisclosures(filter: $filter, take: 200) { totalItems items { ${LED} } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.ledDisclosures.totalItems).toBe(data.ledDisclosures.items.length);
  return data.ledDisclosures.items;
}
async function check(input: object, who = lead) {
  const answer = await who.ask(
    `mutation ($input: FirstCheckInput!) { recordFirstCheck(input: $input) { disclosure { ${LED} } errors { __typename code path message } } }`,
    { input },
  );
  return answer.data?.recordFirstCheck ?? { refused: answer.errors?.[0]?.extensions.code };
}
const findingsOf = async (id: string) =>
  (
    await officer.ask(
      'query ($id: ID!) { findings(filter: { disclosureId: { eq: $id } }) { items { state kind problem finder code } } }',
      { id },
    )
  ).data.findings.items;

describe('a lead department', () => {
  test('sees what all units published of its items, and of no others', async () => {
    const { data } = await officer.ask(
      'query ($id: ID!) { disclosures(filter: { itemId: { eq: $id } }, take: 1) { totalItems } }',
      { id: ledItem },
    );
    const entries = await led();
    expect(entries.length).toBe(data.disclosures.totalItems);
    expect(new Set(entries.map(({ itemName }: { itemName: string }) => itemName)).size).toBe(1);
    const other = (
      await officer.ask('{ disclosures(take: 200) { items { id item { id } } } }')
    ).data.disclosures.items.find(({ item }: { item: { id: string } }) => item.id !== ledItem);
    const one = (id: string) => lead.ask('query ($id: ID!) { ledDisclosure(id: $id) { id text } }', { id });
    expect((await one(other.id)).data.ledDisclosure).toBeNull();
    expect((await one(entries[0].id)).data.ledDisclosure.text).toContain('最低生活保障');
    expect(await check({ disclosureId: other.id, version: 0 })).toEqual({ refused: 'NOT_FOUND' });
  });

  test('finds one in order; it waits no more, and the office sees who looked', async () => {
    const [{ id }] = await led({ firstChecked: false });
    const done = await check({ disclosureId: id, version: 0 });
    expect(done.errors).toEqual([]);
    expect(done.disclosure.firstCheck).toMatchObject({ problem: null, version: 1 });
    expect((await led({ firstChecked: false })).map((one: { id: string }) => one.id)).not.toContain(id);
    expect((await led({ firstChecked: true })).map((one: { id: string }) => one.id)).toEqual([id]);
    const { data } = await officer.ask('query ($id: ID!) { disclosure(id: $id) { firstCheck { checker problem } } }', {
      id,
    });
    expect(data.disclosure.firstCheck).toEqual({ checker: done.disclosure.firstCheck.checker, problem: null });
    expect(await findingsOf(id)).toEqual([]);
  });

  test('proposes what is wrong; said anew, what nobody has decided lapses', async () => {
    const [{ id }] = await led({ firstChecked: false });
    const wrong = await check({ disclosureId: id, version: 0, kind: 'INCOMPLETE', problem: '少了停发的户' });
    expect(wrong.disclosure.firstCheck).toMatchObject({ problem: '少了停发的户' });
    expect(await findingsOf(id)).toMatchObject([{ state: 'PROPOSED', kind: 'INCOMPLETE', code: null }]);
    const stale = await check({ disclosureId: id, version: 0 });
    expect(stale.errors).toMatchObject([{ __typename: 'ConflictError' }]);
    const anew = await check({ disclosureId: id, version: 1 });
    expect(anew.disclosure.firstCheck).toMatchObject({ problem: null, version: 2 });
    expect(await findingsOf(id)).toMatchObject([{ state: 'LAPSED' }]);
  });

  test.each([
    ['a kind without words', { kind: 'INCOMPLETE' }, 'problem'],
    ['words without a kind', { problem: '少了停发的户' }, 'problem'],
    ['one character', { kind: 'INCOMPLETE', problem: '少' }, 'problem'],
  ])('is refused %s', async (_what, more, at) => {
    const [{ id }] = await led({ firstChecked: false });
    expect((await check({ disclosureId: id, version: 0, ...more })).errors[0].path).toEqual(['input', at]);
  });
});

test('an entry that does not count is not checked first: refused with its state, and nothing is proposed', async () => {
  const [{ id }] = await led({ firstChecked: false });
  const { version } = (await officer.ask('query ($id: ID!) { disclosure(id: $id) { version } }', { id })).data
    .disclosure;
  const rejected = await officer.ask(
    'mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { errors { message } } }',
    { input: { id, version, reason: '不是这个事项' } },
  );
  expect(rejected.data.rejectDisclosure.errors).toEqual([]);
  expect((await led({ firstChecked: false })).map((one: { id: string }) => one.id)).not.toContain(id);
  for (const wrong of [{}, { kind: 'INCOMPLETE', problem: '少了停发的户' }])
    expect(await check({ disclosureId: id, version: 0, ...wrong })).toMatchObject({
      disclosure: null,
      errors: [{ __typename: 'StateError', code: 'WRONG_STATE', message: '这条公开内容不予认定，不用初审。' }],
    });
  expect((await findingsOf(id)).filter(({ code }: { code: string | null }) => code === null)).toEqual([]);
});

test('an item that another lead department has taken over is no longer this one’s: not seen, and refused with a code', async () => {
  const [{ id }] = await led({ firstChecked: false });
  const leadOf = async () =>
    (
      await query<{ lead: string }>(
        server.database.superuserUrl,
        `select lead_unit_id as lead from disclosure_item where id = '${ledItem}'`,
      )
    )[0]?.lead ?? expect.fail('no lead');
  const given = (to: string) =>
    meddle(server.database.superuserUrl, `update disclosure_item set lead_unit_id = '${to}' where id = '${ledItem}'`);
  const own = await leadOf();
  const { data } = await officer.ask('{ units(filter: { kind: { eq: DEPARTMENT } }) { id } }');
  await given(data.units.find((one: { id: string }) => one.id !== own).id);
  try {
    expect(await led()).toEqual([]);
    expect(await check({ disclosureId: id, version: 0 })).toEqual({ refused: 'NOT_FOUND' });
    expect(await check({ disclosureId: id, version: 0, kind: 'INCOMPLETE', problem: '少了停发的户' })).toEqual({
      refused: 'NOT_FOUND',
    });
  } finally {
    await given(own);
  }
  expect((await led({ firstChecked: false })).map((one: { id: string }) => one.id)).toContain(id);
});

test('what waits is narrowed by its item and its days', async () => {
  const [one] = await led({ firstChecked: false });
  const { data } = await lead.ask('query ($id: ID!) { ledDisclosure(id: $id) { publishedOn } }', { id: one.id });
  const on = data.ledDisclosure.publishedOn;
  const ids = async (filter: object) => (await led(filter)).map(({ id }: { id: string }) => id);
  expect(await ids({ publishedOn: { range: { from: on, to: on } } })).toContain(one.id);
  expect(await ids({ publishedOn: { range: { from: '2020-01-01', to: null } } })).toEqual([]);
  expect(await ids({ itemId: { eq: ledItem } })).toContain(one.id);
  expect(await ids({ itemId: { eq: NOBODY } })).toEqual([]);
});

test('nobody else checks first, and none sees what is led', async () => {
  for (const who of [officer, await signIn(server.url, 'liuqiang')]) {
    expect(await check({ disclosureId: NOBODY, version: 0 }, who)).toEqual({ refused: 'FORBIDDEN' });
    expect((await who.ask('{ ledDisclosures { totalItems } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const nobody = new Caller(server.url);
  expect(await check({ disclosureId: NOBODY, version: 0 }, nobody)).toEqual({ refused: 'UNAUTHENTICATED' });
  expect(await check({ disclosureId: NOBODY, version: 0 })).toEqual({ refused: 'NOT_FOUND' });
  expect(await check({ disclosureId: 'x', version: 0 })).toEqual({ refused: 'NOT_FOUND' });
});
