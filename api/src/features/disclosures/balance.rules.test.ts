import { describe, expect, test } from 'vitest';
import { apart, balancesIn } from './balance.rules.js';

const read = (published: { text?: string; tables?: string[][][] }, period = '2019-Q3') => {
  const { opening, closing, accounts } = balancesIn({ title: '', text: '', tables: [], ...published }, period);
  return { opening: opening?.yuan ?? null, closing: closing?.yuan ?? null, accounts };
};
const table = (...rows: string[][]) => ({
  text: rows.map((row) => row.join('\t')).join('\n'),
  tables: [rows],
});

describe('what accounts start and end with', () => {
  test.each([
    [
      'what was filled in',
      { text: '期初余额：1,000.00元\n\n收入明细\n无\n\n期末余额：1,200.30元' },
      '1000.00',
      '1200.30',
    ],
    ['a sentence', { text: '上期结余12.5万元，本期结余人民币9万元。' }, '125000.00', '90000.00'],
    ['less than nothing', { text: '期初余额（元）：-20.5' }, '-20.50', null],
    ['the unit above', { text: '单位：万元\n上期结余：3\n期末结余：4' }, '30000.00', '40000.00'],
    ['a line for each', table(['项目', '金额（元）'], ['上期结余', '100'], ['期末余额', '80.5']), '100.00', '80.50'],
    ['pairs in a line', table(['上期结余（元）', '100', '期末余额（元）', '80.5']), '100.00', '80.50'],
    [
      'a column for each, with a total',
      table(['账户', '期初余额（元）', '期末余额（元）'], ['甲', '1', '2'], ['乙', '3', '4'], ['合计', '4', '6']),
      '4.00',
      '6.00',
    ],
    ['a column for each, with one row', table(['上期结余(元)', '本期结余(元)'], ['7', '8']), '7.00', '8.00'],
    ['what was before the period', { text: '上期期末余额：5元，期末余额：6元' }, '5.00', '6.00'],
  ] as const)('%s', (_what, published, opening, closing) => {
    expect(read(published as never)).toEqual({ opening, closing, accounts: true });
  });

  test.each([
    ['a day', { text: '单位：元\n截至期末余额2019年9月30日已经核对，期初余额10户' }],
    ['no unit', { text: '期初余额：1000，期末余额：1200' }],
    ['several that differ', { text: '甲账户期初余额1元，期末余额2元；乙账户期初余额3元，期末余额4元' }],
    ['several rows without a total', table(['期初余额（元）', '期末余额（元）'], ['1', '2'], ['3', '4'])],
    [
      'several numbers in a line',
      table(['项目', '现金（元）', '存款（元）'], ['期初余额', '1', '2'], ['期末余额', '3', '4']),
    ],
  ] as const)('not clear: %s', (_what, published) => {
    expect(read(published as never)).toEqual({ opening: null, closing: null, accounts: true });
  });

  test('one figure that is said twice is one', () => {
    expect(read({ text: '期末余额5元。……综上，期末余额5.00元。' }).closing).toBe('5.00');
  });

  test('no accounts', () => {
    expect(read({ text: '本季度支出合计100元，余额宝不在此列。' })).toEqual({
      ...{ opening: null, closing: null, accounts: false },
    });
  });
});

describe('of which period a word speaks', () => {
  const text = '上年结转1元，上季度结余2元，上月结余3元，年末余额4元，本月结余5元';

  test.each([
    { period: '2019-Q3', opening: '2.00', closing: null },
    { period: '2019-10', opening: '3.00', closing: '5.00' },
    { period: '2019', opening: '1.00', closing: '4.00' },
    { period: '2019-H2', opening: null, closing: '4.00' },
  ])('$period', ({ period, opening, closing }) => {
    expect(read({ text }, period)).toEqual({ opening, closing, accounts: true });
  });

  test('what is carried from last year is what the first quarter starts with', () => {
    expect(read({ text: '上年结转1元' }, '2019-Q1').opening).toBe('1.00');
    expect(read({ text: '上年结转1元' }, '2019-Q2').opening).toBeNull();
  });
});

describe('how far two figures lie apart', () => {
  const of = (yuan: string, unit = '元') => ({ label: '', yuan, unit });

  test.each([
    [of('100.00'), of('100.00'), null],
    [of('100.00'), of('99.90'), '0.10'],
    [of('-1.00'), of('1.00'), '2.00'],
    // 12.35万元 may be 123,456元, and 12万元 cannot be 135,000元
    [of('123500.00', '万元'), of('123456.00'), null],
    [of('123500.00', '万元'), of('123300.00'), '200.00'],
    [of('120000.00', '万元'), of('135000.00'), '15000.00'],
    [of('0.00', '万元'), of('0.00'), null],
    // 1.2亿元 may be 123,456,789元, and cannot be 131,000,000元
    [of('120000000.00', '亿元'), of('123456789.00'), null],
    [of('120000000.00', '亿元'), of('12346.00', '万元'), '119987654.00'],
    [of('120000000.00', '亿元'), of('131000000.00'), '11000000.00'],
  ])('%j %j: %s', (one, other, off) => {
    expect(apart(one, other)).toBe(off);
    expect(apart(other, one)).toBe(off);
  });
});
