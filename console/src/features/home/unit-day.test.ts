import type { ObligationRowFragment, UnitDayQuery } from '@sanwu/schema';
import { expect, it } from 'vitest';
import { unitDay } from './unit-day.ts';

function owed(id: string, dueOn: string, kind: 'DISCLOSURE' | 'ANSWER' = 'DISCLOSURE'): ObligationRowFragment {
  return {
    id,
    dueOn,
    kind,
    affair: 'PARTY',
    light: 'YELLOW',
    state: 'OPEN',
    title: id,
    workingDaysLeft: 0,
    periodLabel: null,
    item: null,
    notice: null,
    openNotice: null,
    vehiclePlate: null,
    unit: { id: 'u', kind: 'TOWNSHIP', name: 'u', shortName: 'u', pathNames: ['u'] },
  };
}

function day(rows: ObligationRowFragment[]): UnitDayQuery {
  return {
    owed: { items: rows, totalItems: rows.length },
    done: { items: [], totalItems: 0 },
  };
}

it('groups what is owed by day, and what is overdue or later together', () => {
  const rows = [
    owed('a', '2019-10-10'),
    owed('b', '2019-10-11'),
    owed('c', '2019-10-15'),
    owed('d', '2019-10-18'),
    owed('e', '2020-01-10'),
  ];
  const { byDay, waiting } = unitDay(day(rows), [], '2019-10-15');
  expect(byDay.map((group) => [group.when, group.day, group.rows.length])).toEqual([
    ['overdue', null, 2],
    ['today', '2019-10-15', 1],
    ['week', '2019-10-18', 1],
    ['later', null, 1],
  ]);
  expect(waiting).toBe(4);
});

it('the answer to a letter is not counted twice', () => {
  expect(unitDay(day([owed('a', '2019-10-15', 'ANSWER')]), [], '2019-10-15').waiting).toBe(0);
});
