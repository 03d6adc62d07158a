import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let administrator: Caller;
let officer: Caller;
let shahe: string;

beforeAll(async () => {
  server = await startServer();
  administrator = await signIn(server.url, 'xitong');
  officer = await signIn(server.url, 'lijing');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  shahe = data.units.find((unit: { name: string }) => unit.name === '沙河街道').id;
});
afterAll(() => server.close());

async function create(input: Record<string, unknown>) {
  const whole = { parentId: shahe, kind: 'VILLAGE', idempotencyKey: crypto.randomUUID(), ...input };
  const { data, errors } = await administrator.ask(
    'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { unit { id openedOn } errors { code path } } }',
    { input: whole },
  );
  return data?.createUnit ?? expect.fail(JSON.stringify(errors));
}

const shift = (to: string) => officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });

describe('a unit that is opened later', () => {
  test('owes from the period in which it was opened, and is not overdue with what was due before', async () => {
    await shift('2019-10-15T08:30:00+08:00');
    const { data: before } = await officer.ask('{ figures { onTime { denominator } redUnits } }');
    const { unit } = await create({ code: '150207001099', name: '新开村委会' });
    expect(unit.openedOn).toBe('2019-10-15');
    await shift('2019-10-16T08:30:00+08:00');
    const { data } = await officer.ask(
      'query ($id: ID!) { obligations(filter: { unitId: { eq: $id } }, take: 100) { items { opensOn dueOn light periodLabel } } figures { onTime { denominator } redUnits } }',
      { id: unit.id },
    );
    expect(data.obligations.items.length).toBeGreaterThan(0);
    for (const { dueOn, light } of data.obligations.items) {
      expect(dueOn > '2019-10-15').toBe(true);
      expect(light).not.toBe('RED');
    }
    expect(data.figures.redUnits).toBe(before.figures.redUnits);
  });
});

describe('a code', () => {
  test('that another unit of the kind has is refused', async () => {
    expect((await create({ code: '150207001003', name: '重号村委会' })).errors).toEqual([
      { code: 'CODE_TAKEN', path: ['input', 'code'] },
    ]);
  });

  test('that differs from one of its kind elsewhere in the district only so is refused: a table could not name both', async () => {
    const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
    const parentId = data.units.find((unit: { name: string }) => unit.name === '麻池镇').id;
    expect((await create({ code: 'Y.1', name: '丙村委会' })).errors).toEqual([]);
    expect((await create({ code: 'Y_1', name: '丁村委会', parentId })).errors).toEqual([
      { code: 'CODE_TAKEN', path: ['input', 'code'] },
    ]);
  });

  test('that differs from a sibling’s only by a point or an underscore is refused', async () => {
    expect((await create({ code: 'X.1', name: '甲村委会' })).errors).toEqual([]);
    expect((await create({ code: 'X_1', name: '乙村委会' })).errors).toEqual([
      { code: 'CODE_TAKEN', path: ['input', 'code'] },
    ]);
  });
});

describe('the working day after', () => {
  test.each([
    ['2019-10-15', 3, '2019-10-18'],
    ['2019-09-30', 3, '2019-10-10'],
    ['2019-09-30', 5, '2019-10-12'],
    ['2019-10-10', -3, '2019-09-30'],
  ])('%s by %i is %s: holidays off, make-up days on', async (after, count, day) => {
    const { data } = await officer.ask(
      'query ($after: Date!, $count: Int!) { workingDay(after: $after, count: $count) }',
      {
        after,
        count,
      },
    );
    expect(data.workingDay).toBe(day);
  });

  test('by more than anybody plans is refused', async () => {
    const { errors } = await officer.ask('{ workingDay(after: "2019-10-15", count: 100000) }');
    expect(errors?.[0]?.extensions.code).toBe('COUNT_TOO_FAR');
  });
});
