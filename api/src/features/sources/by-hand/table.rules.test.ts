import { describe, expect, test } from 'vitest';
import type { MatchUnit } from '../../disclosures/matching.rules.js';
import { readRow } from './table.rules.js';

const unit = (id: string, kind: string, name: string, shortName: string, above = ''): MatchUnit => ({
  ...{ id, kind, name, shortName, above },
});
const PLACE = {
  unitId: 'd',
  today: '2019-10-15',
  units: [
    unit('d', 'DISTRICT', '包头市九原区', '九原区'),
    unit('m', 'TOWNSHIP', '麻池镇人民政府', '麻池镇', '九原区'),
    unit('h', 'TOWNSHIP', '哈林格尔镇人民政府', '哈林格尔镇', '九原区'),
    unit('c', 'VILLAGE', '城梁村委会', '城梁村', '麻池镇'),
    unit('x1', 'VILLAGE', '新胜村委会', '新胜村', '麻池镇'),
    unit('x2', 'VILLAGE', '新胜村委会', '新胜村', '哈林格尔镇'),
  ],
};
const row = (values: Record<string, string>) => readRow({ number: 2, values, faults: [] }, PLACE);
const WHOLE = { title: '城梁村2019年第三季度村务公开', publishedOn: '2019-10-10', unit: '城梁村' };

describe('a row of a table', () => {
  test('is a text that was published, its amount a line of it', () => {
    const { published, faults } = row({ ...WHOLE, amount: '12,300.50', body: '收支如下。' });
    expect(faults).toEqual([]);
    expect(published).toMatchObject({
      ...{ title: WHOLE.title, publishedOn: '2019-10-10', origin: '城梁村', url: null },
      text: '收支如下。\n金额合计：12,300.50元',
    });
  });

  test('is known again by its address, else by title, day and unit', () => {
    const idOf = (values: Record<string, string>) => row(values).published?.externalId;
    expect(idOf({ ...WHOLE, url: 'http://a.example/1#top' })).toBe('http://a.example/1');
    expect(idOf({ ...WHOLE, body: '另一段正文' })).toBe(idOf(WHOLE));
    expect(idOf({ ...WHOLE, publishedOn: '2019-10-09' })).not.toBe(idOf(WHOLE));
  });

  test.each([
    ['no title', { title: '' }, 'title', 'REQUIRED'],
    ['no day', { publishedOn: '' }, 'publishedOn', 'REQUIRED'],
    ['a day that does not exist', { publishedOn: '2019-02-30' }, 'publishedOn', 'BAD_DAY'],
    ['a day that is still to come', { publishedOn: '2019-10-16' }, 'publishedOn', 'FUTURE_DAY'],
    ['a unit that there is not', { unit: '包钢集团' }, 'unit', 'UNIT_UNKNOWN'],
    ['a name that two villages share', { unit: '新胜村' }, 'unit', 'UNIT_AMBIGUOUS'],
    ['an address that is none', { url: '见公示栏' }, 'url', 'BAD_ADDRESS'],
    ['an amount that is none', { amount: '约3万' }, 'amount', 'BAD_AMOUNT'],
    ['parts of a fen', { amount: '1.234' }, 'amount', 'BAD_AMOUNT'],
  ])('with %s is refused at its cell', (_, wrong, field, code) => {
    const { published, faults } = row({ ...WHOLE, ...wrong });
    expect(published).toBeNull();
    expect(faults).toMatchObject([{ field, code, message: expect.stringMatching(/[\u4e00-\u9fff]/) }]);
  });

  test.each([
    ['the district itself', '九原区'],
    ['a village with its township', '麻池镇新胜村'],
    ['a township by its whole name', '麻池镇人民政府'],
  ])('may name %s', (_, name) => {
    expect(row({ ...WHOLE, unit: name }).faults).toEqual([]);
  });
});
