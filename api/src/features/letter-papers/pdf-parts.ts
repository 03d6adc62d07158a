import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { LINE, SIZE, TEXT_WIDTH, widthOf } from './paper.layout.js';
import type { PaperAnnex } from './paper.model.js';

/** A line across the text. */
export const ruleOf = (color: string, width: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: width, lineColor: color }],
});

const cell = (text: string, centred: boolean): TableCell => ({
  ...{ text, fontSize: SIZE.small, lineHeight: 1.1, alignment: centred ? 'center' : 'left', margin: [2, 3, 2, 3] },
});

/** Characters of a row that goes to another page as a whole. */
const MOST_KEPT = 200;

/** 附件 on a page of its own, its head again on each page. */
export function annexOf({ title, heads, rows }: PaperAnnex): Content[] {
  const last = heads.length - 1;
  return [
    { text: '附件', bold: true, pageBreak: 'before' },
    {
      text: title,
      fontSize: SIZE.title,
      bold: true,
      alignment: 'center',
      lineHeight: 1,
      margin: [0, LINE / 2, 0, LINE / 2],
    },
    {
      table: {
        headerRows: 1,
        // a row of half a page begins where it stands
        dontBreakRows: rows.every((row) => widthOf(row.at(-1) ?? '') <= MOST_KEPT),
        widths: heads.map((_, nr) => (nr === last ? '*' : nr === 0 ? 34 : 110)),
        body: [
          heads.map((text) => ({ ...(cell(text, true) as object), bold: true }) as TableCell),
          ...rows.map((row) => row.map((text, nr) => cell(text, nr === 0))),
        ],
      },
      layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
    },
  ];
}
