import { expect, test } from 'vitest';
import { contentOfHtml } from './content.js';

test('each row of a table is a line of the text, its cells parted by tabs, whether or not the page breaks its lines there', () => {
  const rows = '<tr><td>户主</td><td>金额</td></tr><tr><td>李**</td><td>560</td></tr>';
  for (const html of [`<table>${rows}</table>`, `<table>\n${rows.replaceAll('</tr>', '</tr>\n')}</table>`])
    expect(contentOfHtml(html).text).toBe('户主\t金额\n李**\t560');
});

test('what stands in a cell begins no line, whatever it is written in', () => {
  const html =
    '<table><tr><td><p>李四</p></td><td><div>建设路</div><br>12号</td></tr><tr><td>王五</td><td>／</td></tr></table>';
  expect(contentOfHtml(html).text).toBe('李四\t建设路 12号\n王五\t／');
});

test('a row of a table within a cell of another one is a line, and a table begins one', () => {
  const rows = '<tr><td>李四</td><td>建设路12号</td></tr><tr><td>王五</td><td>建设路14号</td></tr>';
  const html = `<table><tr><td>导航</td><td>现予公示<table>${rows}</table>特此公示</td></tr></table>`;
  expect(contentOfHtml(html).text.split('\n')).toEqual([
    '导航\t现予公示',
    '李四\t建设路12号',
    '王五\t建设路14号',
    '特此公示',
  ]);
});

const ROW = '<tr><td>李四</td><td>建设路12号</td></tr>';
test.each([
  ['wider than is read', `<table><tr>${'<td>x</td>'.repeat(501)}</tr>${ROW}</table>`],
  ['of more places than are read', `<table>${ROW.replace('<td>建', '<td colspan=499>建').repeat(101)}</table>`],
])('a table that is %s has its lines named, and no other has', (_, table) => {
  const small = '<table><tr><td>项目</td><td>金额</td></tr><tr><td>道路</td><td>560</td></tr></table>';
  const { tables, unread, text } = contentOfHtml(`<p>公示</p>${small}${table}`);
  expect(tables).toHaveLength(1);
  expect(unread).toContain('李四\t建设路12号');
  expect(text.split('\n').filter((line) => !unread.includes(line))).toEqual(['公示', '项目\t金额', '道路\t560']);
});
