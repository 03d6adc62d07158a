import { type CellObject, utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet.js';
import { letterOf } from './sheet.js';
import { writeWorkbook } from './write-workbook.js';

function texts(cells: Record<string, CellObject>, properties: object = {}) {
  const book = utils.book_new();
  utils.book_append_sheet(book, { ...cells, '!ref': 'A1:C4' }, '表');
  book.Workbook = { WBProps: properties };
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return readSheet({ name: '表.xlsx', bytes, sheet: null }).rows.map((row) =>
    row.map(({ text, fault }) => fault ?? text),
  );
}

const csv = (text: string) =>
  readSheet({ name: '表.csv', bytes: Buffer.from(text), sheet: null }).rows.map((row) => row.map(({ text }) => text));

describe('a cell', () => {
  test.each([
    ['a text', { t: 's', v: ' 甲\u3000 乙\u200b\n' }, '甲 乙'],
    ['a code as a number', { t: 'n', v: 150207001003 }, '150207001003'],
    ['a fraction', { t: 'n', v: 0.1 + 0.2 }, '0.3'],
    ['a number of more digits than are kept', { t: 'n', v: 1234567890123456 }, 'NUMBER_LOST'],
    ['a day', { t: 'n', v: 43753, z: 'yyyy/m/d' }, '2019-10-15'],
    ['a day in Chinese', { t: 'n', v: 43753, z: 'yyyy"年"m"月"d"日"' }, '2019-10-15'],
    ['a truth', { t: 'b', v: true }, '是'],
    ['a formula', { t: 'n', v: 3, f: '1+2' }, '3'],
    ['a formula without a value', { t: 'n', f: '1+2' }, 'FORMULA_EMPTY'],
    ['a broken one', { t: 'e', v: 0x17 }, 'CELL_BROKEN'],
  ] as [string, CellObject, string][])('that is %s', (_what, cell, text) => {
    expect(texts({ A1: { t: 's', v: '头' }, A2: cell })[1]?.[0]).toBe(text);
  });

  test('that is a day counts from 1904 where the workbook does', () => {
    expect(
      texts({ A1: { t: 's', v: '头' }, A2: { t: 'n', v: 42291, z: 'yyyy/m/d' } }, { date1904: true })[1]?.[0],
    ).toBe('2019-10-15');
  });
});

describe('a text table', () => {
  test.each([
    ['commas', '代码,名称\n1,"甲,乙"\n'],
    ['tabs', '代码\t名称\n1\t甲,乙\n'],
    ['semicolons', '代码;名称\r\n1;甲,乙\r\n'],
  ])('with %s', (_what, text) => {
    expect(csv(text)).toEqual([
      ['代码', '名称'],
      ['1', '甲,乙'],
    ]);
  });

  test('keeps the numbers of its rows where lines are empty or short', () => {
    expect(csv('代码,名称\n\n1\n')).toEqual([['代码', '名称'], [''], ['1']]);
  });
});

test('what is written can be read: codes stay texts', () => {
  const lines = [
    ['代码', '名称'],
    ['0123', '=1+2'],
  ];
  const bytes = writeWorkbook({ 单位: lines, 说明: [['x']] });
  const { rows, sheets } = readSheet({ name: 'a.xlsx', bytes, sheet: null });
  expect([sheets, rows.map((row) => row.map(({ text }) => text))]).toEqual([['单位', '说明'], lines]);
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [60, 'BH'],
])('column %i is %s', (column, letter) => expect(letterOf(column)).toBe(letter));
