import { describe, expect, it } from 'vitest';
import { Frequency } from '../obligations/period.rules.js';
import { kindOf, type Learned, matchLearned, tellsEnough } from './learned.rules.js';
import { Unmatched } from './matching.rules.js';

const units = [
  { id: 'shahe', kind: 'TOWNSHIP', name: '沙河街道', shortName: '沙河街道', above: '' },
  { id: 'wanda', kind: 'VILLAGE', name: '万达社区居委会', shortName: '万达社区', above: '沙河街道' },
  { id: 'xinaobao', kind: 'VILLAGE', name: '西脑包村委会', shortName: '西脑包村', above: '沙河街道' },
];
const relief = { id: 'relief', frequency: Frequency.QUARTERLY, appliesTo: ['VILLAGE'], titleWords: ['临时救助'] };
const items = [{ ...relief, area: null, namedUnitIds: [], exceptedUnitIds: [] }];
const rule: Learned = { id: 'lesson', itemId: 'relief', unitId: null, sourceId: null, lastPeriod: false };

const match = (title: string, learned: Partial<Learned> = {}, sourceId = 'a') =>
  matchLearned({
    article: { title, publishedAt: new Date('2019-10-17T02:00:00Z'), origin: null, column: null },
    ...{ items, units, sourceUnitId: 'shahe', sourceId },
    learned: new Map([[kindOf('万达社区2019年第三季度困难群众慰问金发放表', units), [{ ...rule, ...learned }]]]),
  })?.result ?? null;

describe('titles of one kind', () => {
  it.each([
    ['万达社区2019年第三季度困难群众慰问金发放表', '西脑包村2019年二季度困难群众慰问金发放表'],
    ['万达社区10月份困难群众慰问金发放表（第3号）', '西脑包村9月困难群众慰问金发放表(第12号)'],
    ['2019年上半年慰问金', '2019年下半年慰问金'],
    ['沙河街道万达社区慰问金', '西脑包村委会慰问金'],
  ])('%s and %s', (a, b) => expect(kindOf(a, units)).toBe(kindOf(b, units)));

  it('are not those that speak of something else', () =>
    expect(kindOf('万达社区慰问金发放表', units)).not.toBe(kindOf('万达社区慰问金领取须知', units)));
});

describe('a kind', () => {
  it.each(['万达社区公示', '沙河街道2019年第三季度公开', '关于3号的通知'])('of %s says too little to go by', (title) =>
    expect(tellsEnough(kindOf(title, units))).toBe(false),
  );
  it.each(['万达社区慰问金发放', '沙河街道开展义务植树'])('of %s says enough', (title) =>
    expect(tellsEnough(kindOf(title, units))).toBe(true),
  );
});

describe('what was assigned once', () => {
  it('goes by itself for another unit and period', () =>
    expect(match('西脑包村2019年二季度困难群众慰问金发放表')).toEqual([
      { itemId: 'relief', unitId: 'xinaobao', period: '2019-Q2' },
    ]));

  it('goes to the unit that was named, on that channel only', () => {
    const named = { unitId: 'wanda', sourceId: 'a' };
    expect(match('西脑包村2019年二季度困难群众慰问金发放表', named)).toMatchObject([{ unitId: 'wanda' }]);
    expect(match('西脑包村2019年二季度困难群众慰问金发放表', named, 'b')).toBeNull();
  });

  it('goes to the period that ended last, where that was meant', () => {
    const title = '西脑包村困难群众慰问金发放表';
    const learned = new Map([[kindOf(title, units), [{ ...rule, lastPeriod: true }]]]);
    const article = { title, publishedAt: new Date('2019-10-17T02:00:00Z'), origin: null, column: null };
    const found = matchLearned({ article, items, units, sourceUnitId: 'shahe', sourceId: 'a', learned });
    expect(found).toEqual({
      result: [{ itemId: 'relief', unitId: 'xinaobao', period: '2019-Q3' }],
      lessonId: 'lesson',
    });
  });

  it('is no disclosure again, where it was none', () =>
    expect(match('西脑包村2019年二季度困难群众慰问金发放表', { itemId: null })).toBe(Unmatched.NO_DISCLOSURE));

  it('waits for a person where the item does not ask that unit, or no period is named', () => {
    expect(match('沙河街道2019年二季度困难群众慰问金发放表')).toBeNull();
    const learned = new Map([[kindOf('西脑包村困难群众慰问金发放表', units), [rule]]]);
    const article = {
      title: '西脑包村困难群众慰问金发放表',
      publishedAt: new Date('2019-10-17T02:00:00Z'),
      origin: null,
      column: null,
    };
    expect(matchLearned({ article, items, units, sourceUnitId: 'shahe', sourceId: 'a', learned })).toBeNull();
  });
});
