import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller } from '../support/people.ts';
import { recount } from '../support/recount.ts';
import { Shahe } from '../support/shahe.ts';
import { deeds, query } from '../support/sql.ts';
import { type Counted, TreeWorld } from '../support/tree-changes.ts';

// Today is 2019-10-15; the office learns of changes that took effect before. What fell due on the 10th is the third quarter's.
let world: TreeWorld;
const BEFORE = new Map<string, Counted>();
const [SHAHE, MACHI, HALIN] = ['沙河街道', '麻池镇', '哈林格尔镇'];

beforeAll(async () => {
  world = await TreeWorld.open();
  for (const name of [SHAHE, MACHI, HALIN]) BEFORE.set(name, await world.figures(name));
});
afterAll(() => world.close());

const before = (name: string): Counted => BEFORE.get(name) ?? expect.fail(name);
const isOpen = ({ state }: { state: string }) => state === 'OPEN' || state === 'UPCOMING';
const isMet = ({ state }: { state: string }) => state.startsWith('FULFILLED');

/** The change, refused with this at its day, having changed nothing. */
async function refused(mutation: Parameters<TreeWorld['change']>[0], name: string, more: object) {
  const rows = await deeds(world.server.database.superuserUrl);
  const { done } = await world.change(mutation, name, more);
  expect(await deeds(world.server.database.superuserUrl)).toEqual(rows);
  expect(done.errors).toMatchObject([{ path: ['input', 'effectiveOn'] }]);
  return done.errors[0] as { code: string; message: string };
}

const PARTS = [
  { code: '150207001901', name: '新建甲村委会' },
  { code: '150207001902', name: '新建乙村委会' },
];

const changes = () =>
  [
    ['moveUnit', { parentId: world.idOf(HALIN) }],
    ['closeUnit', { successorId: world.idOf('梁家营子村委会') }],
    ['splitUnit', { parts: PARTS.slice(0, 1), idempotencyKey: crypto.randomUUID() }],
  ] as const;

describe('the day a change takes effect', () => {
  test('is not after today: it is registered on that day', async () => {
    for (const [mutation, more] of changes()) {
      const { code, message } = await refused(mutation, '西脑包村委会', { ...more, effectiveOn: '2019-10-16' });
      expect([code, message]).toEqual(['EFFECTIVE_LATER', '生效日2019年10月16日还没有到，请到那一天再登记。']);
    }
  });

  test('is a day that exists', async () => {
    for (const [mutation, more] of changes()) {
      const { errors } = await world.change(mutation, '西脑包村委会', { ...more, effectiveOn: '2019-09-31' });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('is told to nobody who may not change the tree', async () => {
    for (const [mutation, more] of changes()) {
      const wanted = { ...more, effectiveOn: '2019-10-16' };
      const officer = await world.change(mutation, '西脑包村委会', wanted, world.officer);
      expect(officer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const nobody = await world.change(mutation, '西脑包村委会', wanted, new Caller(world.server.url));
      expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});

describe('a unit that moved two weeks ago', () => {
  const [MOVED, DAY] = ['振翔社区居委会', '2019-10-01'];

  test('is told before: how much that fell due since is counted at the new place', async () => {
    const document = `query ($id: ID!, $on: Date) { unitInHand(unitId: $id, effectiveOn: $on) { dueSince } }`;
    const dueSince = async (on: string | null) =>
      (await world.administrator.ask(document, { id: world.idOf(MOVED), on })).data.unitInHand.dueSince;
    expect([await dueSince(DAY), await dueSince('2019-10-11'), await dueSince(null)]).toEqual([2, 0, 0]);
  });

  test('stands at its new place from that day, and access goes by it at once', async () => {
    await world.changed('moveUnit', MOVED, { parentId: world.idOf(MACHI), effectiveOn: DAY });
    const { spans, parentId } = await world.read(world.idOf(MOVED));
    expect(parentId).toBe(world.idOf(MACHI));
    expect(spans).toEqual([
      { parentName: SHAHE, fromOn: null, untilOn: DAY },
      { parentName: MACHI, fromOn: DAY, untilOn: null },
    ]);
  });

  test('is counted there for all that fell due since, met or not, and each figure leads to its rows', async () => {
    const [from, to] = [await world.figures(SHAHE), await world.figures(MACHI)];
    expect(from.onTime).toEqual({
      numerator: before(SHAHE).onTime.numerator - 1,
      denominator: before(SHAHE).onTime.denominator - 2,
    });
    expect(to.onTime).toEqual({
      numerator: before(MACHI).onTime.numerator + 1,
      denominator: before(MACHI).onTime.denominator + 2,
    });
    for (const name of [SHAHE, MACHI]) {
      expect(await world.counted(name)).toBe((await world.figures(name)).onTime.denominator);
    }
    expect(to.redUnitsYesterday).toBe(before(MACHI).redUnitsYesterday + 1);
    expect(from.redUnitsYesterday).toBe(before(SHAHE).redUnitsYesterday - 1);
  });

  test('does not move again before the day of that move, which is named', async () => {
    const { code, message } = await refused('moveUnit', MOVED, {
      parentId: world.idOf(HALIN),
      effectiveOn: '2019-09-30',
    });
    expect(code).toBe('EFFECTIVE_EARLY');
    expect(message).toContain(`「${MOVED}」在2019年10月1日`);
  });

  test('keeps what fell due before the day where it was', async () => {
    const figures = await world.figures(HALIN);
    await world.changed('moveUnit', '新河村委会', { parentId: world.idOf(MACHI), effectiveOn: '2019-10-11' });
    expect((await world.figures(HALIN)).onTime).toEqual(figures.onTime);
  });
});

describe('a unit that was merged two weeks ago', () => {
  const [MERGED, INTO, DAY] = ['西脑包村委会', '梁家营子村委会', '2019-10-01'];

  test('owes nothing that fell due since: the successor does, and once', async () => {
    const [id, into] = [world.idOf(MERGED), world.idOf(INTO)];
    const [mine, theirs, known] = [await world.owed(id), await world.owed(into), await world.lightsOf(id)];
    const figures = await world.figures(SHAHE);
    const { closedOn } = await world.changed('closeUnit', MERGED, { successorId: into, effectiveOn: DAY });
    expect(closedOn).toBe(DAY);
    const [after, successors] = [await world.owed(id), await world.owed(into)];
    // what it had met stays its own
    expect(after.filter(isMet)).toEqual(mine.filter(isMet));
    expect(after.filter(isOpen)).toEqual([]);
    expect(successors.map(({ title }) => title)).toEqual(theirs.map(({ title }) => title));
    // the red one was due on the 10th, when there was no such unit
    const { onTime, redUnitsYesterday, redUnits } = await world.figures(SHAHE);
    expect(onTime).toEqual({ ...figures.onTime, denominator: figures.onTime.denominator - 1 });
    expect([redUnits, redUnitsYesterday]).toEqual([figures.redUnits - 1, figures.redUnitsYesterday - 1]);
    expect(await world.counted(SHAHE)).toBe(onTime.denominator);
    // what was known of its lights stands as it was known; what is known now says from which day
    const lights = await world.lightsOf(id);
    expect(lights.slice(0, known.length)).toEqual(known);
    const added = lights.slice(known.length);
    expect(added.length).toBe(mine.filter(isOpen).length);
    for (const one of added) {
      expect(one).toMatchObject({ state: 'EXEMPTED', effectiveOn: DAY, recordedOn: '2019-10-15' });
    }
  });

  test('stays what it was for all that fell due before the day', async () => {
    const [red] = await query<{ id: string; above: string }>(
      world.server.database.superuserUrl,
      `select u.id, p.name as above from obligation o join unit u on u.id = o.unit_id join unit p on p.id = u.parent_id
       where o.light = 'RED' and u.name = '新胜村委会'`,
    );
    const { id, above } = red ?? expect.fail('none is red');
    const figures = await world.figures(above);
    await world.changed('closeUnit', `${above}/新胜村委会`, { effectiveOn: '2019-10-12' });
    expect((await world.owed(id)).filter(isOpen)).toEqual([]);
    const { onTime, redUnitsYesterday } = await world.figures(above);
    expect(onTime).toEqual(figures.onTime);
    expect(redUnitsYesterday).toBe(figures.redUnitsYesterday - 1);
  });

  test('is not merged before anything changed with the successor, or with what it took over itself', async () => {
    const more = { successorId: world.idOf('振翔社区居委会'), effectiveOn: '2019-09-20' };
    expect(await refused('closeUnit', '万达社区居委会', more)).toMatchObject({ code: 'EFFECTIVE_EARLY' });
    const { code, message } = await refused('closeUnit', INTO, { effectiveOn: '2019-09-20' });
    expect(code).toBe('EFFECTIVE_EARLY');
    expect(message).toContain(`「${MERGED}」在2019年10月1日`);
  });

  test('is told before: the first day that is possible', async () => {
    const document = `query ($id: ID!, $successorId: ID, $parentId: ID) {
      unitInHand(unitId: $id, successorId: $successorId, parentId: $parentId) { earliestOn }
    }`;
    const earliest = async (id: string, more: object = {}) =>
      (await world.administrator.ask(document, { id: world.idOf(id), ...more })).data.unitInHand.earliestOn;
    expect(await earliest('万达社区居委会')).toBeNull();
    expect(await earliest('万达社区居委会', { successorId: world.idOf('振翔社区居委会') })).toBe('2019-10-01');
    expect(await earliest('振翔社区居委会', { parentId: world.idOf(HALIN) })).toBe('2019-10-01');
    // merged into it, it stood below the same township until then
    expect(await earliest(SHAHE)).toBe('2019-10-01');
    const { errors } = await world.administrator.ask(document, {
      ...{ id: world.idOf(SHAHE), parentId: crypto.randomUUID() },
    });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a unit that was founded two weeks ago', () => {
  const CREATE = `mutation ($input: CreateUnitInput!) {
    createUnit(input: $input) { unit { id openedOn version } errors { code path } }
  }`;
  const create = async (more: object) => {
    const input = {
      ...{ parentId: world.idOf('赛汗街道'), code: '150207002901', name: '合并新村村委会', kind: 'VILLAGE' },
      ...{ idempotencyKey: crypto.randomUUID(), ...more },
    };
    return (await world.administrator.ask(CREATE, { input })).data.createUnit;
  };

  test('is there from that day, and others are merged into it from that day on', async () => {
    const { unit, errors } = await create({ effectiveOn: '2019-10-01' });
    expect([unit.openedOn, errors]).toEqual(['2019-10-01', []]);
    const merged = ['井卜石村委会', '尹六窑村委会'];
    const mine = await Promise.all(merged.map((name) => world.owed(world.idOf(name))));
    for (const name of merged) {
      await world.changed('closeUnit', name, { successorId: unit.id, effectiveOn: '2019-10-01' });
    }
    const owed = await world.owed(unit.id);
    const titles = owed.map(({ title }) => title);
    expect(titles.sort()).toEqual(
      [
        ...new Set(
          mine
            .flat()
            .filter(isOpen)
            .map(({ title }) => title),
        ),
      ].sort(),
    );
  });

  test('is not founded later than today, nor before the unit above it, nor below one that closed', async () => {
    const fault = async (more: object) => (await create({ code: '150207002902', ...more })).errors[0].code;
    expect(await fault({ effectiveOn: '2019-10-16' })).toBe('EFFECTIVE_LATER');
    const late = { parentId: world.idOf('振翔社区居委会'), kind: 'COLLECTIVE', effectiveOn: '2019-09-30' };
    expect(await fault(late)).toBe('EFFECTIVE_EARLY');
    const input = { parentId: world.idOf('西脑包村委会'), code: 'X9', name: '某合作社', kind: 'COLLECTIVE' };
    const asked = await world.administrator.ask(CREATE, { input: { ...input, idempotencyKey: crypto.randomUUID() } });
    expect(asked.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a unit that was split a month ago', () => {
  test('and goes on: the part is there from that day, and owes nothing that was past when it was registered', async () => {
    const [name, DAY] = ['万达社区居委会', '2019-09-16'];
    const given = (await world.owed(world.idOf(name))).filter(({ title }) => title.startsWith('集体财务收支'));
    expect(given).toHaveLength(2);
    const parts = [{ ...PARTS[0], obligationIds: given.map(({ id }) => id) }];
    const { splitOff } = await world.changed('splitUnit', name, {
      ...{ parts, effectiveOn: DAY, idempotencyKey: crypto.randomUUID() },
    });
    const [part] = splitOff as { id: string }[];
    expect(await world.read(part?.id ?? '')).toMatchObject({ openedOn: DAY, spans: [{ fromOn: DAY, untilOn: null }] });
    await (await Shahe.of(world.server)).shift('2019-10-15T09:30:00+08:00');
    const owed = await world.owed(part?.id ?? '');
    expect(owed.filter(({ id }) => given.some((one) => one.id === id))).toHaveLength(2);
    expect(owed.every(({ dueOn }) => dueOn >= '2019-10-15')).toBe(true);
    // September's is due on the 16th: it was there by the end of September
    expect(owed.map(({ title }) => title)).toContain('最低生活保障 2019年9月');
    expect(new Set(owed.map(({ title }) => title)).size).toBe(owed.length);
  });

  test('and ended: what it had met is its own, and its continuation does not owe it again', async () => {
    const [name, DAY] = ['梁家营子村委会', '2019-10-01'];
    const shahe = await Shahe.of(world.server);
    await shahe.publish('oct', '梁家营子村2019年10月最低生活保障公示', '2019-10-14T10:00:00+08:00');
    await shahe.capture();
    const id = world.idOf(name);
    const mine = await world.owed(id);
    expect(mine.filter(isMet).map(({ title }) => title)).toContain('最低生活保障 2019年10月');
    const parts = [PARTS[1], { code: '150207001903', name: '新建丙村委会' }];
    const { closedOn, splitOff } = await world.changed('splitUnit', name, {
      ...{ parts, continuedBy: 0, effectiveOn: DAY, idempotencyKey: crypto.randomUUID() },
    });
    expect(closedOn).toBe(DAY);
    await shahe.shift('2019-10-15T10:30:00+08:00');
    const [continued, beside] = await Promise.all(splitOff.map((one: { id: string }) => world.owed(one.id)));
    expect((await world.owed(id)).filter(isMet)).toEqual(mine.filter(isMet));
    expect(continued.map(({ title }: { title: string }) => title)).not.toContain('最低生活保障 2019年10月');
    expect(continued.map(({ id: one }: { id: string }) => one)).toEqual(
      expect.arrayContaining(mine.filter(isOpen).map((one) => one.id)),
    );
    // a new unit of its own owes October's of its own
    expect(beside.map(({ title }: { title: string }) => title)).toContain('最低生活保障 2019年10月');
  });

  test('is not split before a unit that goes with a part came there', async () => {
    const parts = [{ code: '150207109000', name: '麻池新镇', unitIds: [world.idOf('振翔社区居委会')] }];
    const { code, message } = await refused('splitUnit', MACHI, {
      ...{ parts, effectiveOn: '2019-09-15', idempotencyKey: crypto.randomUUID() },
    });
    expect([code, message.includes('「振翔社区居委会」在2019年10月1日')]).toEqual(['EFFECTIVE_EARLY', true]);
  });
});

test('after all of this, counts of every township equal a recount', async () => {
  const { data } = await world.officer.ask(
    '{ units(filter: { kind: { oneOf: [DISTRICT, TOWNSHIP] } }) { id name subtree { obligations { green yellow red } } } }',
  );
  for (const { id, name, subtree } of data.units) {
    const { obligations } = await recount(world.server.database.superuserUrl, id);
    expect([name, subtree.obligations]).toEqual([name, obligations]);
  }
});
