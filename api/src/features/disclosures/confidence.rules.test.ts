import { expect, test } from 'vitest';
import { Frequency } from '../obligations/period.rules.js';
import { confidenceOf } from './confidence.rules.js';

const unit = { id: 'wanda', kind: 'VILLAGE', name: '万达社区居委会', shortName: '万达社区', above: '沙河街道' };
const sure = (title: string, more: object = {}) =>
  confidenceOf({
    article: { title, publishedAt: new Date('2019-10-17T02:00:00Z'), origin: '万达社区', column: null },
    match: { itemId: 'relief', unitId: 'wanda', period: '2019-Q3' },
    ...{
      frequency: Frequency.QUARTERLY,
      unit,
      sourceUnitId: 'shahe',
      learned: false,
      column: 'NOTHING',
      byChannel: false,
      ...more,
    },
  });

test('a title that says unit and year itself leaves no doubt', () =>
  expect(sure('万达社区2019年第三季度临时救助')).toBe(100));
test('each thing that it leaves to be known takes some of it', () => {
  expect(sure('万达社区第三季度临时救助')).toBe(95);
  expect(sure('2019年第三季度临时救助')).toBe(90);
  expect(sure('2019年第三季度临时救助', { sourceUnitId: 'wanda' })).toBe(80);
  expect(sure('万达社区2019年第三季度慰问金', { learned: true })).toBe(90);
  expect(sure('万达社区大额支出', { frequency: Frequency.AS_IT_HAPPENS })).toBe(100);
});
