import { expect, test } from 'vitest';
import { contentOfHtml } from './content.js';

test('each row of a table is a line of the text, its cells parted by tabs, whether or not the page breaks its lines there', () => {
  const rows = '<tr><td>户主</td><td>金额</td></tr><tr><td>李**</td><td>560</td></tr>';
  for (const html of [`<table>${rows}</table>`, `<table>\n${rows.replaceAll('</tr>', '</tr>\n')}</table>`])
    expect(contentOfHtml(html).text).toBe('户主\t金额\n李**\t560');
});
