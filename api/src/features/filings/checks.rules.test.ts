import { describe, expect, it } from 'vitest';
import { checkContent, comparisons } from './checks.rules.js';
import type { Cells, FilingContent } from './content.rules.js';
import { accounts, filled } from './filing.fixture.js';

interface Given {
  readonly more?: Partial<FilingContent>;
  readonly cells?: Cells;
  readonly last?: Cells | null;
  readonly photos?: number;
}
const check = ({ more = {}, cells = {}, last = null, photos = 1 }: Given = {}) =>
  checkContent(
    { template: accounts, last, photos, today: '2019-10-15' },
    filled({ ...more, cells: { ...(more.cells ?? filled().cells), ...cells } }),
  );
const told = (given: Given) => check(given).faults.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('what was filled in', () => {
  it('without a fault becomes canonical', () => {
    const { content, faults } = check();
    expect(faults).toEqual([]);
    expect(content.cells).toMatchObject({
      opening: '1000.00',
      closing: '1200.30',
      income: [{ what: '土地承包费', amount: '300.50' }],
      note: '',
    });
  });

  it('tells all of its faults at once', () => {
    expect(told({ more: { cells: {}, signOffs: [], secrecyReviewer: '' }, photos: 0 })).toEqual([
      ...['REQUIRED cells.opening', 'REQUIRED cells.closing', 'REQUIRED signOffs.村务监督委员会'],
      ...['REQUIRED photos', 'REQUIRED secrecyReviewer'],
    ]);
  });

  it.each<[string, Cells]>([
    ['BAD_NUMBER cells.opening', { opening: '一千' }],
    ['BAD_NUMBER cells.opening', { opening: '0.001' }],
    ['OUT_OF_RANGE cells.households', { households: '500.5' }],
    ['BAD_DATE cells.meeting', { meeting: '2019-02-30' }],
    ['BAD_CHOICE cells.way', { way: '电视' }],
    ['TOO_LONG cells.note', { note: '长'.repeat(2001) }],
    ['REQUIRED cells.opening', { opening: [{ what: '行' }] }],
  ])('is told %s', (expected, cells) => {
    expect(told({ cells })).toContain(expected);
  });

  it('names the row and column of a table as they were typed; a blank row is none', () => {
    const income = [{ what: '', amount: ' ' }, { what: '租金', amount: '-5' }, { amount: '5' }];
    expect(told({ cells: { income } })).toEqual([
      'OUT_OF_RANGE cells.income.1.amount',
      'REQUIRED cells.income.2.what',
      'SUM_DIFFERS cells.closing',
    ]);
  });

  it('drops what the template does not ask for', () => {
    const more = { signOffs: [...filled().signOffs, { body: '别的机构', person: '赵某', on: '2019-10-10' }] };
    const { content } = check({ more, cells: { stray: '1' } });
    expect([content.cells['stray'], content.signOffs.length]).toEqual([undefined, 1]);
  });
});

describe('a sum', () => {
  it('is counted in fen', () => {
    const income = Array.from({ length: 10 }, () => ({ what: '零星', amount: '0.1' }));
    expect(told({ cells: { income, spending: [], closing: '1001' } })).toEqual([]);
  });

  it('that differs says both figures', () => {
    const [fault] = check({ cells: { closing: '1200.31' } }).faults;
    expect(fault?.message).toContain('1,200.31');
    expect(fault?.message).toContain('1,200.30');
  });
});

describe('last period', () => {
  const last = { closing: '1000.00', income: [{ what: '土地承包费', amount: '290.00' }] };

  it('is compared where there was one', () => {
    expect(told({ last })).toEqual([]);
    expect(comparisons(accounts, filled().cells, {})).toEqual([]);
    expect(comparisons(accounts, filled().cells, null)).toEqual([]);
    expect(comparisons(accounts, filled().cells, last)).toMatchObject([
      { ref: 'opening', now: '1,000.00', last: '1,000.00', differs: false },
      { ref: 'income.amount', now: '300.50', last: '290.00', differs: false },
    ]);
  });

  it('that differs by more than the template lets pass needs an explanation', () => {
    const other = { ...last, closing: '999.99' };
    expect(told({ last: other })).toEqual(['EXPLANATION_NEEDED explanations.opening']);
    const explanations = [{ place: 'opening', text: '上期差错一分，已更正' }];
    expect(told({ last: other, more: { explanations } })).toEqual([]);
  });

  it.each([
    ['200.33', true],
    ['200.34', false],
    ['601', false],
    ['601.01', true],
    ['0', true],
  ])('of %s is exceeded by more than half: %s', (amount, differs) => {
    const then = { closing: '1000.00', income: [{ what: '土地承包费', amount }] };
    expect(comparisons(accounts, filled().cells, then)[1]?.differs).toBe(differs);
  });

  it('keeps no explanation of what does not differ', () => {
    const explanations = [{ place: 'opening', text: '多写的说明文字' }];
    expect(check({ last, more: { explanations } }).content.explanations).toEqual([]);
  });
});

it('a signature of a day that has not come is none', () => {
  const signOffs = [{ body: '村务监督委员会', person: '李某', on: '2019-10-16' }];
  expect(told({ more: { signOffs } })).toEqual(['BAD_DATE signOffs.村务监督委员会']);
});
