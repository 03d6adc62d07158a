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
].map((item) => ({ ...item, area: null, namedUnitIds: [], exceptedUnitIds: item.id === 'village' ? ['first'] : [] }));
const units = [
  { id: 'shahe', kind: 'TOWNSHIP', name: '沙河街道', shortName: '沙河街道', above: '' },
  { id: 'first', kind: 'VILLAGE', name: '韩庆坝第一社区居委会', shortName: '韩庆坝第一社区', above: '沙河街道' },
  { id: 'xinaobao', kind: 'VILLAGE', name: '西脑包村委会', shortName: '西脑包村', above: '沙河街道' },
];
const match = (title: string, published = '2019-10-17T02:00:00Z') =>
  matchArticle({
    ...{
      article: { title, publishedAt: new Date(published), origin: null, column: null },
      items,
      units,
      sourceUnitId: 'shahe',
      channel: null,
    },
  });

/** The district's portal, on which every unit publishes; two townships have a village of the same name. */
const everywhere = [
  { id: 'district', kind: 'DISTRICT', name: '九原区', shortName: '九原区', above: '' },
  { id: 'mazhen', kind: 'TOWNSHIP', name: '麻池镇', shortName: '麻池镇', above: '九原区' },
  { id: 'hayezhen', kind: 'TOWNSHIP', name: '哈业胡同镇', shortName: '哈业胡同镇', above: '九原区' },
  { id: 'xinsheng-m', kind: 'VILLAGE', name: '新胜村委会', shortName: '新胜村', above: '麻池镇' },
  { id: 'xinsheng-h', kind: 'VILLAGE', name: '新胜村委会', shortName: '新胜村', above: '哈业胡同镇' },
  { id: 'minzheng', kind: 'DEPARTMENT', name: '民政局', shortName: '民政局', above: '九原区' },
];
const relief = { id: 'relief', frequency: Frequency.QUARTERLY, appliesTo: ['DEPARTMENT'], titleWords: ['临时救助'] };
const onPortal = (title: string, origin: string | null = null) =>
  matchArticle({
    article: { title, publishedAt: new Date('2019-10-17T02:00:00Z'), origin, column: null },
    channel: null,
    items: [...items, { ...relief, area: null, namedUnitIds: [], exceptedUnitIds: [] }],
    units: everywhere,
    sourceUnitId: 'district',
  });

describe('an article of a channel that many units share', () => {
  it('belongs to the village of the township that its title names', () => {
    const title = '哈业胡同镇新胜村2019年第三季度村务公开';
    expect(onPortal(title)).toEqual([{ itemId: 'village', unitId: 'xinsheng-h', period: '2019-Q3' }]);
  });

  it('belongs to the village of the township that it comes from, when its title names none', () => {
    const title = '新胜村2019年第三季度村务公开';
    expect(onPortal(title, '麻池镇人民政府')).toEqual([{ itemId: 'village', unitId: 'xinsheng-m', period: '2019-Q3' }]);
  });

  it('is not guessed between two of one name', () => {
    expect(onPortal('新胜村2019年第三季度村务公开')).toBe(Unmatched.AMBIGUOUS_UNIT);
    expect(onPortal('新胜村2019年第三季度村务公开', '民政局')).toBe(Unmatched.AMBIGUOUS_UNIT);
  });

  it('belongs to the unit that it comes from, when its title names none', () => {
    const title = '2019年第三季度临时救助资金发放公示';
    const expected = [{ itemId: 'relief', unitId: 'minzheng', period: '2019-Q3' }];
    expect(onPortal(title, '区民政局')).toEqual(expected);
    expect(onPortal(`九原区${title}`, '九原区民政局')).toEqual(expected);
  });

  it('does not belong to the unit of another place that has the same name', () => {
    const title = '2019年第三季度临时救助资金发放公示';
    expect(onPortal(title, '包头市民政局')).toBe(Unmatched.NOT_OWED);
    expect(onPortal(title, '昆都仑区民政局')).toBe(Unmatched.NOT_OWED);
    expect(onPortal(title, '包头市九原区民政局')).toEqual([
      { itemId: 'relief', unitId: 'minzheng', period: '2019-Q3' },
    ]);
  });

  it('is not guessed between two origins of one name', () => {
    expect(onPortal('2019年第三季度村务公开', '新胜村委会')).toBe(Unmatched.AMBIGUOUS_UNIT);
    const expected = [{ itemId: 'village', unitId: 'xinsheng-h', period: '2019-Q3' }];
    expect(onPortal('2019年第三季度村务公开', '哈业胡同镇新胜村委会')).toEqual(expected);
  });

  it('is owed by nobody when neither says whose it is', () => {
    expect(onPortal('2019年第三季度临时救助资金发放公示')).toBe(Unmatched.NOT_OWED);
  });
});

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
    ['大额支出公示（2019年第3号）', Frequency.AS_IT_HAPPENS, '2019-10-17'],
    ['上半年', Frequency.HALF_YEARLY, '2019-H1'],
    ['2019年度', Frequency.YEARLY, '2019'],
    ['公开', Frequency.QUARTERLY, null],
  ])('%s (%s) is %s', (title, frequency, period) => {
    expect(periodIn(title, frequency, '2019-10-17')).toBe(period);
  });
});
