import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued, letter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

// A village moves from one township to another, and another is merged, between the due day and today.
let server: TestServer;
let administrator: Caller;
let officer: Caller;
let leader: Caller;
let units: Map<string, string>;
const BEFORE = new Map<string, Measured>();

interface Measured {
  readonly onTime: { numerator: number; denominator: number };
  readonly redUnits: number;
  readonly redUnitsYesterday: number;
  readonly closedNotices: number;
}

const idOf = (name: string): string => units.get(name) ?? expect.fail(`no unit ${name}`);

const FIGURES = `query ($under: ID) {
  figures(under: $under) { root { id name } onTime { numerator denominator } redUnits redUnitsYesterday closedNotices }
}`;

const figures = async (name: string, who = officer): Promise<Measured> =>
  (await who.ask(FIGURES, { under: idOf(name) })).data.figures;

const OWED = `query ($filter: ObligationFilter) { obligations(filter: $filter) { totalItems } }`;
const total = async (filter: object, who = officer): Promise<number> =>
  (await who.ask(OWED, { filter })).data.obligations.totalItems;

const DUE = {
  kind: { eq: 'DISCLOSURE' },
  inRates: true,
  dueOn: { range: { from: '2019-10-01', to: '2019-10-14' } },
};

/** Townships: the village moves out of the first and into the second; another of the first merges into one of the third. */
const [FROM, TO, INTO] = ['沙河街道', '麻池镇', '哈林格尔镇'];
const [MOVED, MERGED] = ['振翔社区居委会', '西脑包村委会'];
const ALL = [FROM, TO, INTO, '九原区'];

async function change(mutation: 'moveUnit' | 'closeUnit', name: string, more: object): Promise<void> {
  const id = idOf(name);
  const { data: now } = await administrator.ask('query ($id: ID!) { unit(id: $id) { version } }', { id });
  const type = mutation === 'moveUnit' ? 'MoveUnitInput' : 'CloseUnitInput';
  const { data } = await administrator.ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`,
    { input: { id, version: now.unit.version, reason: '区政府调整文件', ...more } },
  );
  expect(data[mutation].errors).toEqual([]);
}

/** A letter to the village that is closed today. */
async function closedLetter(unitName: string): Promise<void> {
  const head = await signIn(server.url, 'zhenxiangzhang');
  let notice = await issued({ officer, leader }, idOf(unitName));
  const step = async (who: Caller, mutation: string, more: object = {}) => {
    const { id, version } = notice;
    const { notice: next, errors } = await letter(who, mutation, { id, version, ...more });
    notice = next ?? expect.fail(JSON.stringify(errors));
  };
  await step(head, 'receiveNotice');
  await step(head, 'answerNotice', { text: '已按要求补充公开。', fileIds: [], idempotencyKey: crypto.randomUUID() });
  await step(officer, 'passNotice', { reason: '已核实。' });
}

beforeAll(async () => {
  server = await startServer({ opening: true });
  [administrator, officer, leader] = (await Promise.all(
    ['xitong', 'lijing', 'wangjianguo'].map((name) => signIn(server.url, name)),
  )) as [Caller, Caller, Caller];
  const { data } = await officer.ask('{ units { id name parentId } }');
  units = new Map(data.units.map(({ id, name }: { id: string; name: string }) => [name, id]));
  await closedLetter(MOVED);
  for (const name of ALL) BEFORE.set(name, await figures(name));
  const [successor] = (
    await officer.ask('query ($id: ID!) { units(filter: { under: $id, kind: { eq: VILLAGE } }) { id } }', {
      id: idOf(INTO),
    })
  ).data.units;
  await officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to: '2019-10-16T08:30:00+08:00' });
  await change('moveUnit', MOVED, { parentId: idOf(TO) });
  await change('closeUnit', MERGED, { successorId: successor.id });
});
afterAll(() => server.close());

describe('a figure of a past period goes by the tree of that period', () => {
  test.each(ALL)('%s: what fell due before is counted where it was owed then', async (name) => {
    const { onTime } = await figures(name);
    expect([name, onTime]).toEqual([name, BEFORE.get(name)?.onTime]);
    expect(onTime.denominator).toBeGreaterThan(0);
  });

  test.each(ALL)('%s: units red at the end of yesterday stand where they stood yesterday', async (name) => {
    expect([name, (await figures(name)).redUnitsYesterday]).toEqual([name, BEFORE.get(name)?.redUnits]);
  });

  test('what is red now goes by the tree of today', async () => {
    const [from, to] = [await figures(FROM as string), await figures(TO as string)];
    const { data } = await officer.ask(
      `query ($from: ID!, $to: ID!) { from: units(filter: { under: $from }) { light } to: units(filter: { under: $to }) { light } }`,
      { from: idOf(FROM as string), to: idOf(TO as string) },
    );
    const red = (found: { light: string }[]) => found.filter(({ light }) => light === 'RED').length;
    expect([from.redUnits, to.redUnits]).toEqual([red(data.from), red(data.to)]);
  });

  test('a letter closed before the move stays with the township of that day', async () => {
    expect((await figures(FROM as string)).closedNotices).toBe(BEFORE.get(FROM as string)?.closedNotices);
    expect(BEFORE.get(FROM as string)?.closedNotices).toBe(1);
    expect((await figures(TO as string)).closedNotices).toBe(0);
  });

  test('what falls due after the move is the new township’s', async () => {
    const later = { kind: { eq: 'DISCLOSURE' }, dueOn: { range: { from: '2019-10-16' } }, unitId: { eq: idOf(MOVED) } };
    expect(await total({ ...later, state: { oneOf: ['OPEN', 'UPCOMING'] } })).toBeGreaterThan(0);
    expect(await total({ ...later, owedBelow: idOf(TO as string) })).toBeGreaterThan(0);
    expect(await total({ ...later, owedBelow: idOf(FROM as string) })).toBe(0);
  });
});

describe('such a figure leads to its rows', () => {
  test.each(ALL)('%s: the list, narrowed by who owed it when it fell due, holds as many', async (name) => {
    const { onTime } = await figures(name);
    expect(await total({ ...DUE, owedBelow: idOf(name) })).toBe(onTime.denominator);
    expect(await total({ ...DUE, state: { eq: 'FULFILLED' }, owedBelow: idOf(name) })).toBe(onTime.numerator);
  });

  test('letters, narrowed by where their addressee stood when they were closed', async () => {
    const closed = async (name: string) =>
      (
        await officer.ask('query ($filter: NoticeFilter) { notices(filter: $filter) { totalItems } }', {
          filter: { state: { eq: 'CLOSED' }, closedBelow: idOf(name) },
        })
      ).data.notices.totalItems;
    expect([await closed(FROM as string), await closed(TO as string)]).toEqual([1, 0]);
  });

  test('the figures say which unit they are about', async () => {
    expect((await figures(TO as string)) as object).toMatchObject({ root: { id: idOf(TO as string), name: TO } });
  });
});

describe('access goes by the tree of today', () => {
  test('the old township no longer sees the village’s rows, in the list or in the figure; the new one’s figure is its own', async () => {
    const head = await signIn(server.url, 'liuqiang');
    const seen = await total({ ...DUE, owedBelow: idOf(FROM as string) }, head);
    const { onTime } = await figures(FROM as string, head);
    expect(onTime.denominator).toBe(seen);
    const whole = (await figures(FROM as string)).onTime.denominator;
    expect(seen).toBeLessThan(whole);
    const other = await signIn(server.url, 'machi');
    expect((await figures(TO as string, other)).onTime).toEqual(BEFORE.get(TO as string)?.onTime);
  });

  test('a unit outside the scope narrows to nothing', async () => {
    const head = await signIn(server.url, 'liuqiang');
    expect(await total({ ...DUE, owedBelow: idOf(TO as string) }, head)).toBe(0);
    expect(await total({ ...DUE, owedBelow: 'nothing' }, head)).toBe(0);
  });
});
