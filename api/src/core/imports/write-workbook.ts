import { utils, write } from '@e965/xlsx';

/** Lines of texts, by the name of their sheet. */
export type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A workbook with these sheets, all cells texts, so that no code is taken for a number. */
export function writeWorkbook(sheets: Sheets): Buffer {
  const book = utils.book_new();
  for (const [name, lines] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(lines.map((line) => line.map((text) => ({ t: 's', v: text, z: '@' }))));
    sheet['!cols'] = (lines[0] ?? []).map((_, column) => ({ wch: widthOf(lines.map((line) => line[column] ?? '')) }));
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

/** In characters; a Chinese one is as wide as two. */
const widthOf = (texts: readonly string[]): number =>
  Math.min(60, 2 + Math.max(...texts.map((text) => [...text].reduce((sum, c) => sum + (c > '\u00ff' ? 2 : 1), 0))));
