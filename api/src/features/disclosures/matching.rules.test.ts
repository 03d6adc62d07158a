import { describe, expect, it } from 'vitest';
import { Frequency } from '../obligations/period.rules.js';
import { matchArticle, periodIn, Unmatched } from './matching.rules.js';

const items = [
  {
    id: 'party',
    frequency: Frequency.QUARTERLY,
    appliesTo: ['TOWNSHIP', 'VILLAGE'],
    titleWords: ['党务 公开', '三务公开'],
  },
  { id: 'government', frequency: Frequency.QUARTERLY, appliesTo: ['TOWNSHIP'], titleWords: ['政务 公开', '三务公开'] },
  {
    id: 'village',
    frequency: Frequency.QUARTERLY,
    appliesTo: ['TOWNSHIP', 'VILLAGE'],
    titleWords: ['村务 公开', '居务 公开', '三务公开'],
  },
  { id: 'allowance', frequency: Frequency.MONTHLY, appliesTo: ['VILLAGE'], titleWords: ['低保', '最低生活保障'] },
].map((item) => ({ ...item, namedUnitIds: [], exceptedUnitIds: item.id === 'village' ? ['first'] : [] }));
const units = [
  { id: 'shahe', kind: 'TOWNSHIP', name: '沙河街道', shortName: '沙河街道' },
  { id: 'first', kind: 'VILLAGE', name: '韩庆坝第一社区居委会', shortName: '韩庆坝第一社区' },
  { id: 'xinaobao', kind: 'VILLAGE', name: '西脑包村委会', shortName: '西脑包村' },
];
const match = (title: string, published = '2019-10-17T02:00:00Z') =>
  matchArticle({ article: { title, publishedAt: new Date(published) }, items, units, sourceUnitId: 'shahe' });

describe('an article', () => {
  it('of a unit that the item excepts is owed by nobody', () => {
    expect(match('韩庆坝第一社区2019年第三季度居务公开')).toBe(Unmatched.NOT_OWED);
  });

  it('is matched to item, unit and period', () => {
    expect(match('沙河街道2019年第三季度党务公开')).toEqual([{ itemId: 'party', unitId: 'shahe', period: '2019-Q3' }]);
  });

  it('about three affairs fulfils three items', () => {
    expect(match('沙河街道2019年第三季度三务公开情况')).toEqual([
      { itemId: 'party', unitId: 'shahe', period: '2019-Q3' },
      { itemId: 'government', unitId: 'shahe', period: '2019-Q3' },
      { itemId: 'village', unitId: 'shahe', period: '2019-Q3' },
    ]);
  });

  it('belongs to the village that it names, not to the township on the way', () => {
    expect(match('沙河街道西脑包村2019年三季度村务公开')).toEqual([
      { itemId: 'village', unitId: 'xinaobao', period: '2019-Q3' },
    ]);
  });

  it('belongs to the unit of its account when it names none', () => {
    expect(match('第三季度政务公开')).toEqual([{ itemId: 'government', unitId: 'shahe', period: '2019-Q3' }]);
  });

  it('about something else is told apart from one without a period', () => {
    expect(match('重阳节慰问老人')).toBe(Unmatched.NO_ITEM);
    expect(match('沙河街道党务公开')).toBe(Unmatched.NO_PERIOD);
    expect(match('西脑包村第三季度政务公开')).toBe(Unmatched.NOT_OWED);
  });
});

describe('the period in a title', () => {
  it.each([
    ['2019年第三季度', Frequency.QUARTERLY, '2019-Q3'],
    ['三季度', Frequency.QUARTERLY, '2019-Q3'],
    ['第4季度', Frequency.QUARTERLY, '2019-Q4'],
    ['2019年9月份低保名单', Frequency.MONTHLY, '2019-09'],
    ['9月低保名单', Frequency.MONTHLY, '2019-09'],
    ['12月低保名单', Frequency.MONTHLY, '2018-12'],
    ['10月15日召开会议', Frequency.MONTHLY, null],
    ['2019年9—10月集体财务收支', Frequency.BIMONTHLY, '2019-B5'],
    ['9月至10月收支', Frequency.BIMONTHLY, '2019-B5'],
    ['11、12月份收支', Frequency.BIMONTHLY, '2018-B6'],
    ['10—11月收支', Frequency.BIMONTHLY, null],
    ['2019年度', Frequency.AS_IT_HAPPENS, null],
    ['上半年', Frequency.HALF_YEARLY, '2019-H1'],
    ['2019年度', Frequency.YEARLY, '2019'],
    ['公开', Frequency.QUARTERLY, null],
  ])('%s (%s) is %s', (title, frequency, period) => {
    expect(periodIn(title, frequency, '2019-10-17')).toBe(period);
  });
});
