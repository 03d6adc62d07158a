import type { NoticeState } from '@sanwu/schema';
import { expect, test } from 'vitest';
import { type BoardLetter, columnsOf } from './board.rules.ts';

const letter = (id: string, answerBy: string) => ({ id, answerBy }) as BoardLetter;
const inState = (state: NoticeState, totalItems: number, items: BoardLetter[]) => ({ state, totalItems, items });

test('states of one stage share a column, the soonest due first whatever its state', () => {
  const columns = columnsOf([
    inState('COUNTERSIGNING', 1, [letter('1', '2019-10-20')]),
    inState('SUBMITTED', 2, [letter('2', '2019-10-18'), letter('3', '2019-10-22')]),
  ]);
  const signing = columns.find(({ name }) => name === 'SIGNING');
  expect(signing?.letters.map(({ id }) => id)).toEqual(['2', '1', '3']);
  expect(signing?.totalItems).toBe(3);
  expect(signing?.cut).toEqual([]);
});

test('every stage stands, empty or not; objections only while there are some', () => {
  const names = columnsOf([]).map(({ name }) => name);
  expect(names).toEqual(['DRAFTING', 'SIGNING', 'SENT', 'HANDLING', 'REVIEWING', 'CLOSING']);
  expect(columnsOf([inState('OBJECTED', 1, [letter('1', '2019-10-18')])]).at(-1)?.name).toBe('OBJECTED');
});

test('what is not shown is told by its state', () => {
  const [column] = columnsOf([inState('DRAFT', 21, [letter('1', '2019-10-18')])]);
  expect(column?.cut).toEqual([{ state: 'DRAFT', left: 20 }]);
});
