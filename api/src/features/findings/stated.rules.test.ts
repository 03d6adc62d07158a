import { describe, expect, test } from 'vitest';
import { NOTHING_STATED, StatedBy, type Stating, statedIn } from './stated.rules.js';

const PAID: Stating = {
  sourceId: 's',
  published: { title: '甲村低保公示', text: '发放资金合计3,740.50元。', tables: [] },
  ...{ period: '2019-09', nil: false, rejected: false, gone: false },
  ...{ amount: '3740.50', amountFrom: '正文「发放资金合计3,740.50元」' },
};
const stated = (more: Partial<Stating> = {}) => statedIn({ ...PAID, ...more });
const accounts = (text: string) => ({ published: { title: '', text, tables: [] }, period: '2019-Q3' });

describe('what an entry states', () => {
  test('is its total; a column that was added up is told apart, and so is what was rounded', () => {
    expect(stated().compared).toEqual({
      label: '金额',
      yuan: '3740.50',
      unit: '元',
      sourceId: 's',
      by: StatedBy.TOTAL,
    });
    expect(stated({ amountFrom: '表格「金额（元）」列 4 行之和' }).compared).toMatchObject({ by: StatedBy.SUM });
    expect(stated({ amountFrom: '正文「发放资金合计12.5万元」' }).compared).toMatchObject({ unit: '万元' });
    expect(stated({ amountFrom: '表格「合计」行的「金额（亿元）」：1.2' }).compared).toMatchObject({ unit: '亿元' });
    const published = { title: '', text: '单位：万元', tables: [] };
    expect(stated({ published }).compared).toMatchObject({ unit: '万元' });
  });

  test.each(['正文「累计发放4万元」', '正文「总投资12.5万元」', '表格「合计」行的「中标金额（元）」：80'])(
    'is no amount of the period: %s',
    (amountFrom) => {
      expect(stated({ amountFrom }).compared).toBeNull();
    },
  );

  test('of accounts is what is left, whatever was read as their amount', () => {
    const { opening, closing, compared } = stated(accounts('期初余额：1元，期末余额：2元'));
    expect([opening?.yuan, closing?.yuan]).toEqual(['1.00', '2.00']);
    expect(compared).toEqual({ label: '期末余额', yuan: '2.00', unit: '元', sourceId: 's', by: StatedBy.CLOSING });
    // what they end with is not clear: the income may be told here and the spending there
    expect(stated(accounts('期初余额：1元')).compared).toBeNull();
  });

  test('is nothing where it counts for nothing, happened now and then, or nothing happened', () => {
    for (const none of [{ rejected: true }, { period: null }, { nil: true }])
      expect(stated(none)).toEqual(NOTHING_STATED);
    expect(stated({ amount: null, amountFrom: null })).toEqual(NOTHING_STATED);
  });

  test('is not public any more where its page is gone, and what it ended with was so all the same', () => {
    const gone = stated({ ...accounts('期末余额：2元'), gone: true });
    expect([gone.compared, gone.closing?.yuan]).toEqual([null, '2.00']);
  });
});
