import { expect, it } from 'vitest';
import { type Course, courseOf, hasCourse } from './unit-course.ts';

const SPAN = { name: '甲村委会', parentId: 'a', parentName: '东镇', fromOn: null, untilOn: null };
const UNIT: Course = {
  ...{ id: 'u', openedOn: null, closedOn: null, successor: null, splitFrom: null, splitOff: [], mergedIn: [] },
  spans: [SPAN],
};

it('a unit that is as it always was has no course to tell', () => expect(hasCourse(UNIT)).toBe(false));

it('names and places are told apart, newest first', () => {
  const course = courseOf({
    ...UNIT,
    spans: [
      SPAN,
      { ...SPAN, name: '乙村委会', fromOn: '2019-10-15' },
      { ...SPAN, name: '乙村委会', parentId: 'b', parentName: '西镇', fromOn: '2019-11-01' },
    ],
  });
  expect(course).toEqual([
    { on: '2019-11-01', what: 'MOVED', before: '东镇', after: '西镇' },
    { on: '2019-10-15', what: 'RENAMED', before: '甲村委会', after: '乙村委会' },
    { on: null, what: 'BEGAN', name: '甲村委会', parent: '东镇' },
  ]);
});

it('the end is the newest: merged where somebody took over, closed otherwise', () => {
  const closed = { ...UNIT, closedOn: '2019-10-15' };
  expect(courseOf(closed)[0]).toEqual({ on: '2019-10-15', what: 'CLOSED' });
  expect(courseOf({ ...closed, successor: { id: 's', name: '丙村委会' } })[0]?.what).toBe('MERGED');
});
