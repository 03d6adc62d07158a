import { describe, expect, it } from 'vitest';
import { Frequency } from '../obligations/period.rules.js';
import { type ChannelFor, columnSays, narrowedBy } from './column.rules.js';
import { confidenceOf } from './confidence.rules.js';
import { matchArticle, matchByChannel, Unmatched } from './matching.rules.js';

const AREAS = ['社会救助', '义务教育', '涉农涉牧补贴'];
const none = { namedUnitIds: [], exceptedUnitIds: [] };
const monthly = { frequency: Frequency.MONTHLY, appliesTo: ['VILLAGE'], ...none };
const items = [
  { id: 'allowance', area: '社会救助', titleWords: ['低保', '最低生活保障'], ...monthly },
  { id: 'relief', area: '社会救助', titleWords: ['临时救助'], ...monthly },
  { id: 'school', area: '义务教育', titleWords: ['营养餐'], ...monthly },
  { id: 'affairs', area: null, titleWords: ['村务 公开'], ...monthly },
];
type Id = 'allowance' | 'relief' | 'school' | 'affairs';
const of = (id: Id) => items.find((item) => item.id === id) as (typeof items)[number];
const forItem = (itemId: string): ChannelFor => ({ itemId, area: null });
const forArea = (area: string): ChannelFor => ({ itemId: null, area });

describe('what a column says of an item', () => {
  it.each<[string, Id, string | null, ChannelFor | null, 'THIS' | 'OTHER' | 'NOTHING']>([
    ['its area', 'allowance', '社会救助', null, 'THIS'],
    ['its area within a longer name', 'allowance', '民生领域·社会救助', null, 'THIS'],
    ['its own words', 'allowance', '城乡低保', null, 'THIS'],
    ['another area', 'allowance', '义务教育', null, 'OTHER'],
    ['what is no area', 'allowance', '重点领域公开', null, 'NOTHING'],
    ['an area, where it is of none', 'affairs', '社会救助', null, 'NOTHING'],
    ['its own words, where it is of no area', 'affairs', '村务公开', null, 'THIS'],
    ['nothing', 'allowance', null, null, 'NOTHING'],
    ['that it is for it', 'allowance', null, forItem('allowance'), 'THIS'],
    ['that it is for another one', 'relief', null, forItem('allowance'), 'OTHER'],
    ['that it is for its area', 'relief', null, forArea('社会救助'), 'THIS'],
    ['that it is for another area', 'relief', null, forArea('义务教育'), 'OTHER'],
    ['that it is for an area, where it is of none', 'affairs', null, forArea('义务教育'), 'NOTHING'],
    ['what an administrator has set, whatever the page says', 'relief', '义务教育', forArea('社会救助'), 'THIS'],
  ])('%s', (_what, id, column, channel, said) => {
    expect(columnSays(of(id), { column, channel, areas: AREAS })).toBe(said);
  });
});

describe('a channel that is for something narrows what a title speaks of', () => {
  it.each<[string, Id[], ChannelFor | null, Id[]]>([
    ['to its item', ['allowance', 'relief'], forItem('relief'), ['relief']],
    ['not to what the title does not speak of', ['allowance', 'school'], forItem('relief'), ['allowance', 'school']],
    [
      'to its area, and what is of none',
      ['allowance', 'school', 'affairs'],
      forArea('社会救助'),
      ['allowance', 'affairs'],
    ],
    ['not to an area that the title does not speak of', ['school'], forArea('社会救助'), ['school']],
    ['not where it is for nothing', ['allowance', 'school'], null, ['allowance', 'school']],
  ])('%s', (_what, spoken, channel, left) => {
    expect(narrowedBy(channel, spoken.map(of)).map(({ id }) => id)).toEqual(left);
  });
});

const units = [{ id: 'wanda', kind: 'VILLAGE', name: '万达社区居委会', shortName: '万达社区', above: '沙河街道' }];
const input = (title: string, channel: ChannelFor | null = null, column: string | null = null) => ({
  article: { title, publishedAt: new Date('2019-10-17T02:00:00Z'), origin: null, column },
  ...{ items, units, sourceUnitId: 'shahe', channel },
});
const ids = (result: ReturnType<typeof matchArticle>) =>
  typeof result === 'string' ? result : result.map(({ itemId }) => itemId);

describe('an article of a channel', () => {
  it.each<[string, string, ChannelFor | null, readonly string[] | Unmatched]>([
    ['is what its title says', '万达社区2019年9月低保和营养餐公示', null, ['allowance', 'school']],
    ['is of the area that the channel is for', '万达社区2019年9月低保和营养餐公示', forArea('义务教育'), ['school']],
    [
      'is what its title says, where the channel is for something else',
      '万达社区2019年9月低保公示',
      forItem('school'),
      ['allowance'],
    ],
    ['is nothing by its title', '万达社区2019年9月公示', forItem('school'), Unmatched.NO_ITEM],
  ])('%s', (_what, title, channel, expected) => {
    expect(ids(matchArticle(input(title, channel)))).toEqual(expected);
  });

  it.each<[string, string, ChannelFor | null, readonly string[] | Unmatched | null]>([
    ['is what the channel is for', '万达社区2019年9月公示', forItem('school'), ['school']],
    ['is not known without a period', '万达社区公示', forItem('school'), Unmatched.NO_PERIOD],
    ['is not known by an area', '万达社区2019年9月公示', forArea('义务教育'), null],
    ['is not known by a channel that is for nothing', '万达社区2019年9月公示', null, null],
  ])('whose title names no item %s', (_what, title, channel, expected) => {
    const result = matchByChannel(input(title, channel));
    expect(result && ids(result)).toEqual(expected);
  });

  it('is never dropped for what its page says', () =>
    expect(ids(matchArticle(input('万达社区2019年9月低保和营养餐公示', null, '义务教育')))).toEqual([
      'allowance',
      'school',
    ]));
});

describe('how sure it is', () => {
  const sure = (title: string, column: 'THIS' | 'OTHER' | 'NOTHING', byChannel = false) =>
    confidenceOf({
      article: { title, publishedAt: new Date('2019-10-17T02:00:00Z'), origin: null, column: null },
      match: { itemId: 'allowance', unitId: 'wanda', period: '2019-09' },
      ...{ frequency: Frequency.MONTHLY, unit: units[0], sourceUnitId: 'shahe', learned: false, column, byChannel },
    });

  it.each<[string, string, 'THIS' | 'OTHER' | 'NOTHING', boolean, number]>([
    ['the column says the same', '万达社区9月低保', 'THIS', false, 100],
    ['the column says nothing', '万达社区9月低保', 'NOTHING', false, 95],
    ['the column speaks of something else', '万达社区9月低保', 'OTHER', false, 80],
    ['nothing is surer than all', '万达社区2019年9月低保', 'THIS', false, 100],
    ['only the channel says which item it is', '万达社区2019年9月公示', 'THIS', true, 80],
  ])('%s', (_what, title, column, byChannel, confidence) => {
    expect(sure(title, column, byChannel)).toBe(confidence);
  });
});
