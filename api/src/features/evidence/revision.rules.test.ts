import { describe, expect, test } from 'vitest';
import {
  type Content,
  measuresOf,
  RevisionState,
  Shrinkage,
  shrinkageOf,
  stateWhenFound,
  substanceOf,
} from './revision.rules.js';

const TABLE = [
  ['户主', '金额（元）'],
  ['李**', '560.00'],
  ['王**', '1,120.50'],
];
const LIST: Content = {
  title: '城梁村2019年9月低保发放公示',
  text: '现将发放情况公示如下。\n户主\t金额（元）\n李**\t560.00\n王**\t1,120.50',
  tables: [TABLE],
};

const same = (other: Content) => substanceOf(LIST).equals(substanceOf(other));

describe('the substance of a page', () => {
  test.each([
    ['a counter that says nothing else', { ...LIST, text: `${LIST.text}\n阅读量: 1203` }, true],
    ['blanks and broken lines', { ...LIST, text: LIST.text.replaceAll('\t', ' \n ') }, true],
    ['its title', { ...LIST, title: '城梁村2019年9月低保发放公示（更正）' }, false],
    ['a word', { ...LIST, text: LIST.text.replace('现将', '已将') }, false],
    ['a cell', { ...LIST, tables: [[...TABLE.slice(0, 2), ['王**', '1,120.00']]] }, false],
    ['a row', { ...LIST, tables: [TABLE.slice(0, 2)] }, false],
  ])('%s: %#', (_, other, unchanged) => {
    expect(same(other)).toBe(unchanged);
  });
});

describe('shrinkage', () => {
  const before = { textLength: 100, tableRows: 3, amount: '1680.50' };
  test.each([
    ['nothing less', {}, []],
    ['more of everything', { textLength: 200, tableRows: 4, amount: '2000.00' }, []],
    ['a word less', { textLength: 95 }, []],
    ['a tenth less', { textLength: 90 }, []],
    ['more than a tenth less', { textLength: 89 }, [Shrinkage.TEXT]],
    ['a row less', { tableRows: 2 }, [Shrinkage.ROWS]],
    ['a fen less', { amount: '1680.49' }, [Shrinkage.AMOUNT]],
    ['no amount any more', { amount: null }, [Shrinkage.AMOUNT]],
    [
      'a larger amount of fewer digits before the point is told from a smaller one',
      { amount: '999.99' },
      [Shrinkage.AMOUNT],
    ],
    [
      'all of it less',
      { textLength: 0, tableRows: 0, amount: null },
      [Shrinkage.TEXT, Shrinkage.ROWS, Shrinkage.AMOUNT],
    ],
  ])('%s', (_, after, shrunk) => {
    expect(shrinkageOf(before, { ...before, ...after })).toEqual(shrunk);
  });

  test('is none where there was nothing', () => {
    expect(shrinkageOf({ textLength: 0, tableRows: 0, amount: null }, { ...before })).toEqual([]);
  });

  test('is measured without blanks and counters', () => {
    const measured = measuresOf({ ...LIST, text: `${LIST.text}\n\n 点击数：7` }, '1680.50');
    expect(measured).toEqual({ textLength: 38, tableRows: 3, amount: '1680.50' });
  });
});

describe('what a look at a page makes of it', () => {
  test.each([
    [RevisionState.FIRST, false, null],
    [RevisionState.FIRST, true, RevisionState.CHANGED],
    [RevisionState.CHANGED, false, null],
    [RevisionState.CHANGED, true, RevisionState.CHANGED],
    [RevisionState.GONE, false, RevisionState.BACK],
    [RevisionState.GONE, true, RevisionState.BACK],
    [RevisionState.BACK, false, null],
    [RevisionState.BACK, true, RevisionState.CHANGED],
  ])('%s, changed %s: %s', (last, changed, state) => {
    expect(stateWhenFound(last, changed)).toBe(state);
  });
});
