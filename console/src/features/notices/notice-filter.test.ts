import { expect, it } from 'vitest';
import { noticeFilter } from './notice-filter.ts';

it('words that it does not know narrow nothing', () => expect(noticeFilter({ state: 'NONSENSE', x: 'y' })).toEqual({}));

it('letters under way are those that the figure counts', () =>
  expect(noticeFilter({ state: 'UNDER_WAY' })).toEqual({ underWay: true }));

it('a queue that there is narrows, another word does not', () =>
  expect([noticeFilter({ queue: 'TO_REVIEW' }), noticeFilter({ queue: 'TO_SLEEP' })]).toEqual([
    { queue: 'TO_REVIEW' },
    {},
  ]));

it('letters closed this year are narrowed by the day of closing', () =>
  expect(noticeFilter({ state: 'CLOSED', from: '2019-01-01' })).toEqual({
    state: { eq: 'CLOSED' },
    closedOn: { range: { from: '2019-01-01', to: null } },
  }));

it('letters closed below a township are narrowed by where they went then', () =>
  expect(noticeFilter({ state: 'CLOSED', closed: 'u' })).toEqual({ state: { eq: 'CLOSED' }, closedBelow: 'u' }));

it('letters to one unit alone are narrowed by the addressee', () =>
  expect(noticeFilter({ unit: 'u' })).toEqual({ addresseeId: { eq: 'u' } }));
