import { expect, test } from 'vitest';
import { Frequency } from '../obligations/period.rules.js';
import type { ChannelFor } from './column.rules.js';
import { suggestionsFor } from './suggestion.rules.js';

const none = { area: null, namedUnitIds: [], exceptedUnitIds: [] };
const items = [
  {
    id: 'relief',
    name: '临时救助对象和金额',
    frequency: Frequency.QUARTERLY,
    appliesTo: ['VILLAGE'],
    titleWords: ['临时救助 名单'],
    ...none,
  },
  {
    id: 'loan',
    name: '集体债权债务',
    frequency: Frequency.HALF_YEARLY,
    appliesTo: ['VILLAGE'],
    titleWords: ['债权债务'],
    ...none,
  },
  {
    id: 'office',
    name: '部门预决算',
    frequency: Frequency.YEARLY,
    appliesTo: ['DEPARTMENT'],
    titleWords: ['部门预算'],
    ...none,
  },
];
const units = [
  { id: 'shahe', kind: 'TOWNSHIP', name: '沙河街道', shortName: '沙河街道', above: '' },
  { id: 'wanda', kind: 'VILLAGE', name: '万达社区居委会', shortName: '万达社区', above: '沙河街道' },
];
const suggest = (title: string, beginning = '') =>
  suggestionsFor({
    article: { title, publishedAt: new Date('2019-10-17T02:00:00Z'), origin: null, column: null },
    ...{ beginning, items, units, sourceUnitId: 'shahe', channel: null, areas: [] },
  });

test('what comes nearest in its words stands first, with unit and period', () =>
  expect(suggest('万达社区2019年第三季度救助对象金额表')).toEqual([
    { itemId: 'relief', unitId: 'wanda', period: '2019-Q3' },
  ]));

test('without a period in the title, the one that ended last is meant', () =>
  expect(suggest('万达社区集体债务公示')).toEqual([{ itemId: 'loan', unitId: 'wanda', period: '2019-H1' }]));

test('the text helps where the title says little', () =>
  expect(suggest('万达社区公示', '现将临时救助对象姓名和金额公示如下')[0]?.itemId).toBe('relief'));

test('what the column speaks of is likelier; a channel for an item says what no word does', () => {
  const [first] = items;
  if (!first) throw new Error('no items');
  const both = [
    { ...first, id: 'relief', area: '社会救助', titleWords: ['救助 名单'] },
    { ...first, id: 'medical', area: '医疗卫生', titleWords: ['救助 名单'] },
  ];
  const ids = (title: string, more: { column?: string; channel?: ChannelFor }) =>
    suggestionsFor({
      article: { title, publishedAt: new Date('2019-10-17T02:00:00Z'), origin: null, column: more.column ?? null },
      ...{ beginning: '', items: both, units, sourceUnitId: 'shahe', areas: ['社会救助', '医疗卫生'] },
      channel: more.channel ?? null,
    }).map(({ itemId }) => itemId);
  expect(ids('万达社区救助名单', { column: '医疗卫生' })).toEqual(['medical', 'relief']);
  expect(ids('万达社区救助名单', { column: '社会救助' })).toEqual(['relief', 'medical']);
  expect(ids('万达社区公示', {})).toEqual([]);
  expect(ids('万达社区公示', { channel: { itemId: 'medical', area: null } })).toEqual(['medical']);
});

test('what the unit does not owe, or has no word of, is not suggested', () => {
  expect(suggest('万达社区2019年部门预算')).toEqual([]);
  expect(suggest('万达社区重阳节活动')).toEqual([]);
});
