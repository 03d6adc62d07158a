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
