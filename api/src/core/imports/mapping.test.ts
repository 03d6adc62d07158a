import { expect, test } from 'vitest';
import { findHeader, guessMapping } from './mapping.js';
import type { Cell } from './sheet.js';

const FIELDS = [
  { key: 'code', title: '代码', synonyms: ['编码'], required: true },
  { key: 'name', title: '名称', synonyms: ['单位名称', '单位'], required: true },
  { key: 'parent', title: '上级单位', synonyms: ['上级', '上级代码', '所属镇'], required: true },
];

const cells = (...texts: string[]): Cell[] => texts.map((text) => ({ text }));
const guess = (...heads: string[]) =>
  Object.fromEntries(guessMapping(FIELDS, cells(...heads)).map(({ field, column }) => [field, column]));

test.each([
  [['代码', '名称', '上级单位'], { code: 1, name: 2, parent: 3 }],
  [['上级代码', '单位编码', '单位名称'], { code: 2, name: 3, parent: 1 }],
  [['上级单位(代码)', '代码', '单位'], { code: 2, name: 3, parent: 1 }],
  [['序号', '编 码', '名称*', '所属镇街道'], { code: 2, name: 3, parent: 4 }],
  [['单位', '单位名称'], { name: 2 }],
  [['甲', '乙'], {}],
])('the heads %j hold %j', (heads, expected) => expect(guess(...heads)).toEqual(expected));

test('the heads are the row that says most known words, below titles', () => {
  const rows = [cells('各单位名称一览'), cells(), cells('编码', '名称', '备注'), cells('1', '甲', '')];
  expect(findHeader(FIELDS, { sheets: [], sheet: null, encoding: null, rows })).toBe(3);
});

test('without any known word they are the first row that says anything', () => {
  const rows = [cells('', ''), cells('甲', '乙'), cells('1', '2')];
  expect(findHeader(FIELDS, { sheets: [], sheet: null, encoding: null, rows })).toBe(2);
});
