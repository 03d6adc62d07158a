import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued, withdrawn } from '../support/letters.ts';
import { COUNTS } from '../support/live.ts';
import { Caller, signIn } from '../support/people.ts';
import { recount } from '../support/recount.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { deeds, query } from '../support/sql.ts';

let server: TestServer;
let administrator: Caller;
let officer: Caller;
let leader: Caller;
let units: Map<string, string>;

beforeAll(async () => {
  server = await startServer({ opening: true });
  [administrator, officer, leader] = (await Promise.all(
    ['xitong', 'lijing', 'wangjianguo'].map((name) => signIn(server.url, name)),
  )) as [Caller, Caller, Caller];
  const { data } = await officer.ask('{ units { id name } }');
  units = new Map(data.units.map(({ id, name }: { id: string; name: string }) => [name, id]));
});
afterAll(() => server.close());

const idOf = (name: string): string => units.get(name) ?? expect.fail(`no unit ${name}`);
const NAMED = '{ id name }';
const UNIT = `id version name code parentId openedOn closedOn successorId viewerCan
  splitFrom ${NAMED} splitOff ${NAMED} mergedIn ${NAMED} successor ${NAMED}`;

const read = async (id: string) =>
  (await administrator.ask(`query ($id: ID!) { unit(id: $id) { ${UNIT} } }`, { id })).data.unit;

const SPLIT = `mutation ($input: SplitUnitInput!) {
  splitUnit(input: $input) { unit { ${UNIT} } errors { __typename code path } }
}`;

async function split(id: string, more: Record<string, unknown>, who: Caller = administrator) {
  const version = (await read(id))?.version ?? 1;
  const input = { id, version, reason: '区政府析置文件', idempotencyKey: crypto.randomUUID(), ...more };
  return who.ask(SPLIT, { input });
}

/** The split, refused with this. */
async function refused(id: string, more: Record<string, unknown>): Promise<{ code: string; path: string[] }[]> {
  const before = await deeds(server.database.superuserUrl);
  const { data } = await split(id, more);
  expect(data.splitUnit.unit).toBeNull();
  expect(await deeds(server.database.superuserUrl)).toEqual(before);
  return data.splitUnit.errors.map(({ code, path }: { code: string; path: string[] }) => ({ code, path }));
}

const IN_HAND = `query ($id: ID!, $successorId: ID) {
  unitInHand(unitId: $id, successorId: $successorId) {
    obligations { id title dueOn state passes } lettersOpen unitsBelow openBelow
  }
}`;

const inHand = async (id: string, successorId: string | null = null) =>
  (await administrator.ask(IN_HAND, { id, successorId })).data.unitInHand;

const owed = (unitId: string) =>
  query<{ id: string; title: string; state: string }>(
    server.database.superuserUrl,
    `select id, title, state from obligation where unit_id = $1 and state in ('OPEN', 'UPCOMING') order by id`,
    [unitId],
  );

async function expectTrueCounts(): Promise<void> {
  const { data } = await officer.ask(
    `{ units(filter: { kind: { oneOf: [DISTRICT, TOWNSHIP] } }) { id name subtree { ${COUNTS} } } }`,
  );
  for (const { id, name, subtree } of data.units) {
    expect([name, subtree.obligations]).toEqual([name, (await recount(server.database.superuserUrl, id)).obligations]);
  }
}

const PART = { code: '150207001901', name: '西脑包新村村委会' };

describe('what a unit has in hand', () => {
  test('is told before it is closed, merged or split: what passes on, and what stands in the way', async () => {
    const id = idOf('西脑包村委会');
    const alone = await inHand(id);
    expect(alone.obligations.map((one: { id: string }) => one.id).sort()).toEqual(
      (await owed(id)).map((one) => one.id).sort(),
    );
    expect(alone.obligations.length).toBeGreaterThan(0);
    expect(alone.obligations.every(({ passes }: { passes: boolean }) => !passes)).toBe(true);
    expect(alone).toMatchObject({ lettersOpen: false, unitsBelow: 0 });
    const merged = await inHand(id, idOf('梁家营子村委会'));
    expect(merged.obligations.some(({ passes }: { passes: boolean }) => passes)).toBe(false);
  });

  test('of a township counts what lives below it', async () => {
    const { unitsBelow, openBelow } = await inHand(idOf('沙河街道'));
    const { data } = await officer.ask('query ($id: ID!) { units(filter: { under: $id }) { id } }', {
      id: idOf('沙河街道'),
    });
    expect(unitsBelow).toBe(data.units.length - 1);
    const [owed] = await query<{ open: number }>(
      server.database.superuserUrl,
      `select count(*)::int as open from obligation o join unit u on u.id = o.unit_id
        join unit s on s.id = $1 and u.path <@ s.path where o.kind = 'DISCLOSURE' and o.state = 'OPEN'`,
      [idOf('沙河街道')],
    );
    expect(openBelow).toBe(owed?.open);
  });

  test('tells the administrator of letters that there are any, neither how many nor what they say', async () => {
    const id = idOf('梁家营子村委会');
    const letter = await issued({ officer, leader }, id, { title: '关于某事的监督建议' });
    const hand = await inHand(id);
    expect(hand.lettersOpen).toBe(true);
    expect(hand.obligations.map(({ title }: { title: string }) => title).join()).not.toMatch(/反馈|监督建议/);
    expect(JSON.stringify(hand)).not.toContain('关于某事');
    await withdrawn(leader, letter);
  });

  test('is for those who manage units', async () => {
    const variables = { id: idOf('西脑包村委会') };
    expect((await officer.ask(IN_HAND, variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await new Caller(server.url).ask(IN_HAND, variables)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { errors } = await administrator.ask(IN_HAND, { id: crypto.randomUUID() });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a unit is not split', () => {
  test('by who is not signed in, or does not manage units', async () => {
    const more = { version: 1, parts: [PART] };
    const input = { id: idOf('西脑包村委会'), reason: '区政府析置文件', idempotencyKey: crypto.randomUUID(), ...more };
    expect((await new Caller(server.url).ask(SPLIT, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await officer.ask(SPLIT, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('where there is no such unit', async () => {
    const { errors } = await split(crypto.randomUUID(), { parts: [PART] });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test.each([
    ['into nothing', { parts: [] }, 'BAD_INPUT', ['input', 'parts']],
    ['with a name too short', { parts: [{ ...PART, name: '新' }] }, 'BAD_INPUT', ['input', 'parts', '0', 'name']],
    ['with a code that is none', { parts: [{ ...PART, code: '新 1' }] }, 'BAD_CODE', ['input', 'parts', '0', 'code']],
    [
      'with a code that is taken',
      { parts: [{ ...PART, code: '150207001003' }] },
      'CODE_TAKEN',
      ['input', 'parts', '0', 'code'],
    ],
    [
      'with one code twice',
      { parts: [PART, { ...PART, name: '又一村委会' }] },
      'CODE_TAKEN',
      ['input', 'parts', '1', 'code'],
    ],
    [
      'continued by a part that is none',
      { parts: [PART, { code: 'X1', name: '甲村委会' }], continuedBy: 2 },
      'BAD_CONTINUATION',
      ['input', 'continuedBy'],
    ],
    ['into one that continues it', { parts: [PART], continuedBy: 0 }, 'SPLIT_TOO_FEW', ['input', 'parts']],
    [
      'with what it does not owe',
      { parts: [{ ...PART, obligationIds: [crypto.randomUUID()] }] },
      'NOT_OWED',
      ['input', 'parts', '0', 'obligationIds'],
    ],
    [
      'with a unit that is not directly below it',
      { parts: [{ ...PART, unitIds: [crypto.randomUUID()] }] },
      'NOT_BELOW',
      ['input', 'parts', '0', 'unitIds'],
    ],
  ])('%s, and nothing is changed', async (_what, more, code, path) => {
    expect(await refused(idOf('西脑包村委会'), more)).toEqual([{ code, path }]);
  });

  test('with one obligation given to two', async () => {
    const [first] = await owed(idOf('西脑包村委会'));
    const parts = [PART, { code: 'X1', name: '甲村委会' }].map((part) => ({ ...part, obligationIds: [first?.id] }));
    expect(await refused(idOf('西脑包村委会'), { parts })).toEqual([
      { code: 'TAKEN_TWICE', path: ['input', 'parts', '1', 'obligationIds'] },
    ]);
  });

  test('when it is the district or the commission, of which there is one', async () => {
    for (const name of ['九原区', '区纪委监委']) {
      expect(await refused(idOf(name), { parts: [PART] })).toEqual([{ code: 'NOT_SPLIT', path: ['input', 'id'] }]);
    }
  });

  test('by a version that is past', async () => {
    const { data } = await split(idOf('西脑包村委会'), { version: 7, parts: [PART] });
    expect(data.splitUnit.errors[0]).toMatchObject({ __typename: 'ConflictError', code: 'STALE_VERSION' });
  });
});

describe('a unit that is split and goes on', () => {
  test('keeps what no part takes; the part stands beside it, from today on, and owes what it was given', async () => {
    const id = idOf('西脑包村委会');
    const before = await owed(id);
    const given = before.filter(({ state }) => state === 'OPEN').slice(0, 2);
    const { data } = await split(id, { parts: [{ ...PART, obligationIds: given.map((one) => one.id) }] });
    expect(data.splitUnit.errors).toEqual([]);
    const { parentId, splitOff, closedOn } = data.splitUnit.unit;
    expect([closedOn, splitOff.map(({ name }: { name: string }) => name)]).toEqual([null, [PART.name]]);
    const part = await read(splitOff[0].id);
    expect(part).toMatchObject({ ...PART, parentId, openedOn: '2019-10-15', splitFrom: { id } });
    expect(await owed(part.id)).toEqual(given);
    expect(await owed(id)).toEqual(before.filter((one) => !given.includes(one)));
    await expectTrueCounts();
  });

  test('does not owe again what it passed on, however often periods are opened', async () => {
    const id = idOf('西脑包村委会');
    const before = await owed(id);
    const [part] = (await read(id)).splitOff;
    const given = await owed(part.id);
    await officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', {
      to: '2019-10-15T09:30:00+08:00',
    });
    expect((await owed(id)).map(({ title }) => title)).toEqual(before.map(({ title }) => title));
    const titles = (await owed(part.id)).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(given.length);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toEqual(expect.arrayContaining(given.map(({ title }) => title)));
    await expectTrueCounts();
  });

  test('a repeat with the same key splits once', async () => {
    const id = idOf('梁家营子村委会');
    const more = {
      version: (await read(id)).version,
      parts: [{ code: '150207001902', name: '梁家营子新村村委会' }],
      idempotencyKey: crypto.randomUUID(),
    };
    const [first, second] = [await split(id, more), await split(id, more)];
    expect(first.data.splitUnit.errors).toEqual([]);
    expect(second.data.splitUnit).toEqual(first.data.splitUnit);
    expect((await split(id, { ...more, reason: '另一件文件' })).data.splitUnit.errors[0].code).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect((await read(id)).splitOff).toHaveLength(1);
  });
});

describe('a township that is split up', () => {
  const parts = () => [
    { code: '150207107000', name: '麻池东镇', unitIds: [] as string[] },
    { code: '150207108000', name: '麻池西镇', unitIds: [] as string[] },
  ];

  test('cannot close while a letter to it is under way', async () => {
    const letter = await issued({ officer, leader }, idOf('麻池镇'));
    expect(await refused(idOf('麻池镇'), { parts: parts(), continuedBy: 0 })).toEqual([
      { code: 'LETTERS_OPEN', path: ['input', 'id'] },
    ]);
    await withdrawn(leader, letter);
  });

  test('closes; what lives below and what it owes goes where it is told, the rest to the part that continues it', async () => {
    const id = idOf('麻池镇');
    const below = await query<{ id: string; name: string }>(
      server.database.superuserUrl,
      'select id, name from unit where parent_id = $1 and closed_on is null order by position',
      [id],
    );
    const [first, second] = parts();
    const west = below.slice(0, 3).map((unit) => unit.id);
    const before = await owed(id);
    const { data } = await split(id, { parts: [first, { ...second, unitIds: west }], continuedBy: 0 });
    expect(data.splitUnit.errors).toEqual([]);
    const { unit } = data.splitUnit;
    const [eastUnit, westUnit] = unit.splitOff;
    expect(unit).toMatchObject({ closedOn: '2019-10-15', successorId: eastUnit.id, viewerCan: [] });
    expect([eastUnit.name, westUnit.name]).toEqual(['麻池东镇', '麻池西镇']);
    for (const { id: village } of below) {
      expect((await read(village)).parentId).toBe(west.includes(village) ? westUnit.id : eastUnit.id);
    }
    expect(await owed(id)).toEqual([]);
    expect(await owed(eastUnit.id)).toEqual(before);
    // but what the platform itself may have opened for it meanwhile
    const given = await query(
      server.database.superuserUrl,
      `select title from obligation o where unit_id = $1 and exists (
        select from trail_entry t where t.table_name = 'obligation' and t.row_id = o.id::text and t.actor_kind <> 'JOB')`,
      [westUnit.id],
    );
    expect(given).toEqual([]);
    await expectTrueCounts();
  });

  test('is still named by what came of it', async () => {
    const id = idOf('麻池镇');
    const { successor } = await read(id);
    expect(successor.name).toBe('麻池东镇');
    expect(await read(successor.id)).toMatchObject({ splitFrom: { id }, mergedIn: [] });
  });
});

describe('what may be done to a unit', () => {
  test.each([
    ['沙河街道', ['RENAME', 'CREATE_CHILD', 'CLOSE', 'SPLIT']],
    ['西脑包村委会', ['RENAME', 'CREATE_CHILD', 'MOVE', 'CLOSE', 'SPLIT']],
    ['财政局', ['RENAME', 'CLOSE', 'SPLIT']],
    ['九原区', ['RENAME', 'CREATE_CHILD']],
    ['区纪委监委', ['RENAME', 'CREATE_CHILD']],
  ])('%s: %j', async (name, actions) => {
    expect((await read(idOf(name))).viewerCan).toEqual(actions);
  });
});
