import { describe, expect, test } from 'vitest';
import { amountIn, type Published } from './amount.rules.js';

const nothing: Published = { title: '', text: '', tables: [] };
const ofTable = (...rows: string[][]): Published => ({ ...nothing, tables: [rows] });
const ofText = (text: string): Published => ({ ...nothing, text });
const yuanOf = (published: Published): string | null => amountIn(published)?.yuan ?? null;

describe('a table with a total', () => {
  test('is what its total says, in the column of amounts', () => {
    const found = amountIn(
      ofTable(
        ['序号', '户主', '人口', '金额（元）'],
        ['1', '李**', '2', '1,120.00'],
        ['2', '王**', '1', '560.5'],
        ['合计', '', '3', '1,680.50'],
      ),
    );
    expect(found).toEqual({ yuan: '1680.50', from: '表格「合计」行的「金额（元）」：1,680.50' });
  });

  test('counts in ten thousands where its head says so', () => {
    expect(yuanOf(ofTable(['项目', '总投资（万元）'], ['人饮工程', '31.5'], ['合计', '31.5']))).toBe('315000.00');
    expect(yuanOf(ofTable(['项目', '资金/万元'], ['道路硬化', '0.123456'], ['总计', '0.123456']))).toBe('1234.56');
  });

  test('takes its unit from the line above it, when no head names one', () => {
    const published = {
      ...ofTable(['项目', '金额'], ['照明', '2.4'], ['合计', '2.4']),
      text: '单位：万元\n项目\n金额',
    };
    expect(yuanOf(published)).toBe('24000.00');
  });

  test('the total may stand in any of the first cells, with blanks in its word', () => {
    expect(yuanOf(ofTable(['序号', '姓名', '补贴金额(元)'], ['1', '张*', '300'], ['', '合 计', '300']))).toBe('300.00');
  });

  test('is the last and largest one: parts 小计 and totals of one side are none', () => {
    const rows = [
      ['一组', '100'],
      ['小计', '100'],
      ['二组', '200'],
      ['小计', '200'],
    ];
    expect(yuanOf(ofTable(['组', '金额（元）'], ...rows, ['总计', '300']))).toBe('300.00');
    expect(yuanOf(ofTable(['组', '金额（元）'], ...rows))).toBe('300.00');
    expect(yuanOf(ofTable(['组', '金额（元）'], ['一', '100'], ['合计（元）', '100']))).toBe('100.00');
    expect(
      yuanOf(ofTable(['一', '二', '三', '项目', '金额（元）'], ['', '', '', '路', '9'], ['', '', '', '合计', '9'])),
    ).toBe('9.00');
  });

  test('a row with numbers is no head, whatever its words', () => {
    const table = [
      ['项目', '金额'],
      ['取暖费', '1200'],
      ['办公用品', '300'],
      ['合计', '1500'],
    ];
    expect(yuanOf({ ...ofTable(...table), text: '单位：元' })).toBe('1500.00');
  });

  test('a unit in the cell comes before that of its column; a cell that nobody can read makes no sum', () => {
    expect(yuanOf(ofTable(['项目', '资金（万元）'], ['路', '5000元'], ['合计', '5000元']))).toBe('5000.00');
    expect(yuanOf(ofTable(['姓名', '金额（元）'], ['李*', '1.2万元'], ['王*', '100']))).toBe('12100.00');
    expect(yuanOf(ofTable(['姓名', '金额（元）'], ['李*', '按规定'], ['王*', '100']))).toBeNull();
  });

  test('of several columns of money the one paid out counts, not a rate', () => {
    const heads = ['姓名', '补贴标准（元/亩）', '面积（亩）', '补贴金额（元）'];
    expect(yuanOf(ofTable(heads, ['赵**', '63.5', '10', '635'], ['合计', '', '10', '635']))).toBe('635.00');
    expect(
      yuanOf(ofTable(['姓名', '应发金额（元）', '实发金额（元）'], ['赵*', '700', '650'], ['合计', '700', '650'])),
    ).toBe('650.00');
  });
});

describe('a table without a total', () => {
  test('is the sum of its column', () => {
    const found = amountIn(
      ofTable(['姓名', '救助金额（元）'], ['李**', '800'], ['王**', '1,000.05'], ['备注：按季发放', '']),
    );
    expect(found).toEqual({ yuan: '1800.05', from: '表格「救助金额（元）」列 2 行之和' });
  });

  test('head and unit may lie over two rows', () => {
    expect(
      yuanOf(ofTable(['姓名', '补贴', ''], ['', '月份', '金额（元）'], ['李*', '9', '120'], ['王*', '9', '80'])),
    ).toBe('200.00');
  });

  test('several tables are added', () => {
    const one = [
      ['姓名', '金额（元）'],
      ['李*', '10'],
    ];
    expect(yuanOf({ ...nothing, tables: [one, one] })).toBe('20.00');
  });
});

describe('a text', () => {
  test.each([
    ['本月发放低保金共计12,345.60元。', '12345.60'],
    ['合计：人民币 1 234.5 元整', '1234.50'],
    ['项目总投资315.2万元，其中财政资金200万元。', '3152000.00'],
    ['中标金额：￥486,000.00元', '486000.00'],
    ['成交价（元）：98600', '98600.00'],
    ['涉及资金1.2亿元', '120000000.00'],
    ['共计3户5人，共计发放1,200元', '1200.00'],
    ['共计发放资金１２３４元', '1234.00'],
  ])('%s', (text, yuan) => expect(yuanOf(ofText(text))).toBe(yuan));

  test.each([
    '监督电话：0472-7153456',
    '每亩补贴63.5元，每人每月560元。',
    '2019年9月共计3户5人享受低保。',
    '征收土地共计12.5亩',
    '本期无发生。',
  ])('%s names no amount', (text) => expect(yuanOf(ofText(text))).toBeNull());
});

test('a table comes before the text', () => {
  expect(yuanOf({ ...ofTable(['姓名', '金额（元）'], ['合计', '50']), text: '全年共计发放600元' })).toBe('50.00');
});

test('what is no number, or more than the platform holds, is no amount', () => {
  expect(yuanOf(ofTable(['姓名', '金额（元）'], ['李*', '按规定'], ['合计', '—']))).toBeNull();
  expect(yuanOf(ofText(`共计${'9'.repeat(20)}元`))).toBeNull();
  expect(yuanOf(ofTable(['姓名', '金额（元）'], ['李*', '-20'], ['合计', '-20']))).toBeNull();
});

test('half a fen is no amount of money', () => {
  expect(yuanOf(ofTable(['项目', '金额（元）'], ['合计', '1.005']))).toBeNull();
});
