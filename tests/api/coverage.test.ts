import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PARTS, rowsOf } from '../../console/src/features/catalogue/coverage.rules.ts';
import { warningFilter } from '../../console/src/features/obligations/warning-filter.ts';
import { refusal } from '../support/administrators.ts';
import { runJob } from '../support/jobs.ts';
import { Caller, signIn } from '../support/people.ts';
import { linesOf } from '../support/sheets.ts';
import { meddle } from '../support/sql.ts';
import { TreeWorld } from '../support/tree-changes.ts';

const SPAN = { from: '2019-09-01', to: '2020-02-28' };
const COUNTS = 'expected inTime late exempted notYetDue overdue missing unasked';
const PROOF = `query ($under: ID!, $from: Date!, $to: Date!) { coverage(under: $under, from: $from, to: $to) {
  root { name } from to total { ${COUNTS} } units { unit { id name } counts { ${COUNTS} } } gaps { unit { name } title dueOn } } }`;

type Counts = Record<string, number>;

let world: TreeWorld;

beforeAll(async () => {
  world = await TreeWorld.open();
});
afterAll(() => world.server.close());

async function proof(unitId: string, span = SPAN, who = world.officer) {
  const { data, errors } = await who.ask(PROOF, { under: unitId, ...span });
  expect(errors).toBeUndefined();
  return data.coverage as {
    total: Counts;
    units: { unit: { id: string; name: string } | null; counts: Counts }[];
    gaps: { unit: { name: string }; title: string; dueOn: string }[];
  };
}
const district = async (): Promise<string> =>
  (await world.officer.ask('{ units(filter: { kind: { eq: DISTRICT } }) { id } }')).data.units[0].id;

/** What became of it, without what should not be. */
const sumOf = ({ inTime = 0, late = 0, exempted = 0, notYetDue = 0, overdue = 0 }: Counts): number =>
  inTime + late + exempted + notYetDue + overdue;

/** Every unit’s own proof and that of the district add up to no gap. @returns how much was expected of the district */
const addsUp = () => addsUpOf('{ units { id name } }');

/** As `addsUp`, of the township level, whose proofs hold those of their villages, where no unit has come, gone or moved since. */
const addsUpAbove = () => addsUpOf('{ units(filter: { kind: { oneOf: [TOWNSHIP, DEPARTMENT] } }) { id name } }');

async function addsUpOf(whose: string): Promise<number> {
  const { data } = await world.officer.ask(whose);
  expect(data.units.length).toBeGreaterThan(10);
  for (const { id, name } of data.units) {
    const { total, gaps } = await proof(id);
    expect([name, total['missing'], total['unasked'], gaps]).toEqual([name, 0, 0, []]);
    expect([name, total['expected']]).toEqual([name, sumOf(total)]);
  }
  const { total, units } = await proof(await district());
  const parts = units.reduce((sum, { counts }) => sum + (counts['expected'] ?? 0), 0);
  expect(parts).toBe(total['expected']);
  return total['expected'] ?? 0;
}

test('what was expected of each unit adds up to what became of it, without a gap', async () => {
  expect(await addsUp()).toBeGreaterThan(500);
});

test('each number is that of a list of obligations', async () => {
  const under = world.idOf('沙河街道');
  const { total } = await proof(under);
  const listed = async (state: object, span: object = SPAN) => {
    const filter = { kind: { eq: 'DISCLOSURE' }, owedBelow: under, dueOn: { range: span }, ...state };
    const document = 'query ($filter: ObligationFilter) { obligations(filter: $filter) { totalItems } }';
    return (await world.officer.ask(document, { filter })).data.obligations.totalItems as number;
  };
  const open = { state: { oneOf: ['OPEN', 'UPCOMING'] } };
  expect(total).toEqual({
    expected: await listed({}),
    inTime: await listed({ state: { eq: 'FULFILLED' } }),
    late: await listed({ state: { eq: 'FULFILLED_LATE' } }),
    exempted: await listed({ state: { eq: 'EXEMPTED' } }),
    overdue: await listed(open, { ...SPAN, to: '2019-10-14' }),
    notYetDue: await listed(open, { ...SPAN, from: '2019-10-15' }),
    missing: 0,
    unasked: 0,
  });
  expect(total['overdue']).toBeGreaterThan(0);
});

test('each number of a part opens its rows: of the unit itself its own only', async () => {
  const township = world.idOf('沙河街道');
  const { units } = await proof(township);
  const document = 'query ($filter: ObligationFilter) { obligations(filter: $filter, take: 1) { totalItems } }';
  expect(units.map(({ unit }) => unit?.id)).toContain(township);
  expect(units.length).toBeGreaterThan(1);
  for (const { unit, counts } of units) {
    const unitId = unit?.id ?? expect.fail('stands elsewhere');
    for (const part of ['expected', ...PARTS] as const) {
      const address = rowsOf(part, { unitId, alone: unitId === township, span: SPAN, today: '2019-10-15' });
      const filter = warningFilter(Object.fromEntries(new URLSearchParams(address.split('?')[1])));
      const { data, errors } = await world.officer.ask(document, { filter });
      expect(errors).toBeUndefined();
      expect([unit?.name, part, data.obligations.totalItems]).toEqual([unit?.name, part, counts[part]]);
    }
  }
});

describe('a gap is found', () => {
  test('where something expected is not kept', async () => {
    const village = world.idOf('万达社区居委会');
    const before = await proof(village);
    await meddle(
      world.server.database.superuserUrl,
      `with gone as (select o.id from obligation o join disclosure_item i on i.id = o.item_id
          where o.unit_id = '${village}' and o.period = '2019-Q4' and i.code = 'CW-02'),
        changes as (delete from light_change c using gone where c.obligation_id = gone.id)
        update obligation o set period = '1999-Q4', due_on = '2000-01-20' from gone where o.id = gone.id`,
    );
    const { total, gaps } = await proof(village);
    expect(gaps).toEqual([
      { unit: { name: '万达社区居委会' }, title: '集体财务收支 2019年第四季度', dueOn: '2020-01-20' },
    ]);
    expect([total['missing'], total['expected'], sumOf(total)]).toEqual([
      1,
      before.total['expected'],
      (before.total['expected'] ?? 0) - 1,
    ]);
    await meddle(
      world.server.database.superuserUrl,
      `update obligation set period = '2019-Q4', due_on = '2020-01-20' where unit_id = '${village}' and period = '1999-Q4'`,
    );
    expect((await proof(village)).total).toEqual(before.total);
  });

  test('where something is kept that nobody asked for', async () => {
    const village = world.idOf('万达社区居委会');
    const before = await proof(village);
    await meddle(
      world.server.database.superuserUrl,
      `update obligation o set period = '2018-Q1' from disclosure_item i
        where i.id = o.item_id and o.unit_id = '${village}' and o.period = '2019-Q4' and i.code = 'CW-02'`,
    );
    const { total } = await proof(village);
    expect([total['unasked'], total['missing'], total['expected']]).toEqual([1, 1, before.total['expected']]);
    await meddle(
      world.server.database.superuserUrl,
      `update obligation set period = '2019-Q4' where unit_id = '${village}' and period = '2018-Q1'`,
    );
  });
});

describe('it still adds up after', () => {
  const ITEM = `id code name version affair area basis audience manner channels hasFunds frequency appliesTo titleWords
    lead { id }`;
  async function changeItem(code: string, part: object): Promise<void> {
    const { data } = await world.officer.ask(`{ disclosureItems { ${ITEM} } }`);
    const { code: _code, lead, ...item } = data.disclosureItems.find((one: { code: string }) => one.code === code);
    const input = {
      ...{ ...item, leadId: lead?.id ?? null, reason: '目录调整', fromOn: '2019-10-15' },
      ...{ due: { dayOfMonth: { month: 1, day: 25 } }, ...part },
    };
    const { data: changed } = await world.officer.ask(
      'mutation ($input: ChangeDisclosureItemInput!) { changeDisclosureItem(input: $input) { errors { code } } }',
      { input },
    );
    expect(changed.changeDisclosureItem.errors).toEqual([]);
  }

  test('an item changed, and one that asks others from now on', async () => {
    await changeItem('CW-02', {});
    await changeItem('DW-02', { exceptedUnitIds: [world.idOf('麻池镇')] });
    await addsUpAbove();
  });

  test('units were founded, moved, merged, split and closed', async () => {
    const founded = await world.administrator.ask(
      'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { errors { code } } }',
      {
        input: {
          ...{ parentId: world.idOf('沙河街道'), code: '150207001991', name: '新设社区居委会', kind: 'VILLAGE' },
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    expect(founded.data.createUnit.errors).toEqual([]);
    await world.changed('moveUnit', '振翔社区居委会', { parentId: world.idOf('麻池镇') });
    await world.changed('closeUnit', '梁家营子村委会', { successorId: world.idOf('华融社区居委会') });
    await world.changed('closeUnit', '西脑包村委会', {});
    const parts = [
      { code: '150207001992', name: '甲社区居委会', obligationIds: [], unitIds: [] },
      { code: '150207001993', name: '乙社区居委会', obligationIds: [], unitIds: [] },
    ];
    await world.changed('splitUnit', '花园社区居委会', {
      ...{ parts, continuedBy: 0, idempotencyKey: crypto.randomUUID() },
    });
    // what new units owe is made by a job, every ten minutes; asked for now
    await runJob(world.server.database.superuserUrl, 'open-periods');
    expect((await proof(await district())).total['missing']).toBe(0);
    await addsUp();
  });

  test('the clock went on', async () => {
    await world.officer.ask('mutation { shiftClock(to: "2019-11-20T09:00:00+08:00") { today } }');
    await addsUpAbove();
  });
});

describe('it is refused', () => {
  test('for a unit out of sight, and to who is not signed in', async () => {
    const village = await signIn(world.server.url, 'zhenxiang');
    const asked = { under: world.idOf('沙河街道'), ...SPAN };
    expect(refusal(await village.ask(PROOF, asked))).toBe('NOT_FOUND');
    expect(refusal(await village.ask(PROOF, { ...asked, under: 'nonsense' }))).toBe('NOT_FOUND');
    expect(refusal(await new Caller(world.server.url).ask(PROOF, asked))).toBe('UNAUTHENTICATED');
    expect(refusal(await world.administrator.ask(PROOF, asked))).toBe('FORBIDDEN');
  });

  test('for a span that is none', async () => {
    const code = async (span: object) =>
      refusal(await world.officer.ask(PROOF, { under: world.idOf('沙河街道'), ...SPAN, ...span }));
    expect([
      await code({ from: '2020-03-01' }),
      await code({ to: '2029-09-01' }),
      await code({ to: '2019-13-01' }),
    ]).toEqual(['BAD_SPAN', 'BAD_SPAN', 'BAD_USER_INPUT']);
  });
});

test('any ten years add up', async () => {
  const { total } = await proof(await district(), { from: '2015-03-01', to: '2025-02-28' });
  expect([total['missing'], total['unasked'], sumOf(total)]).toEqual([0, 0, total['expected']]);
});

describe('the workbook', () => {
  const fetched = (who: Caller, more: Record<string, string> = {}) =>
    who.send(`/exports/COVERAGE?${new URLSearchParams({ under: world.idOf('沙河街道'), ...SPAN, ...more })}`, {});

  test('says what the page says, who had it and when', async () => {
    const response = await fetched(world.officer);
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    const { total, units } = await proof(world.idOf('沙河街道'));
    const [heads, ...lines] = linesOf(bytes, '应公开核对');
    expect(heads?.slice(0, 3)).toEqual(['单位', '应公开', '按时公开']);
    expect(lines.map(([, expected]) => Number(expected))).toEqual([
      ...units.map(({ counts }) => counts['expected']),
      total['expected'],
    ]);
    expect(lines.at(-1)?.slice(1, 7).map(Number)).toEqual(
      ['expected', 'inTime', 'late', 'exempted', 'notYetDue', 'overdue'].map((part) => total[part]),
    );
    expect(linesOf(bytes, '说明').flat().join()).toContain('李静');
  });

  test('goes to nobody whom the page is closed to, and for no span that is none', async () => {
    const village = await signIn(world.server.url, 'zhenxiang');
    expect((await fetched(new Caller(world.server.url))).status).toBe(401);
    expect((await fetched(world.administrator)).status).toBe(403);
    expect((await fetched(village)).status).toBe(404);
    expect((await fetched(world.officer, { to: '2019-13-01' })).status).toBe(400);
    expect((await fetched(world.officer, { to: '2018-01-01' })).status).toBe(400);
  });
});
