import type { Content } from 'pdfmake/interfaces.js';
import { PAGE, SIZE, TEXT_WIDTH, widthOf } from './paper.layout.js';
import type { Paper } from './paper.model.js';
import { NATURAL } from './pdf-font.js';
import { ruleOf } from './pdf-parts.js';

const THICK = 1;
const THIN = 0.7;

interface Measures {
  readonly size: number;
  readonly row: number;
  /** 抄送： */
  readonly label: number;
  /** how many rows the copies take */
  readonly rows: number;
}

/** Copies on more rows than these are set smaller: the foot is no page. */
const MOST_ROWS = 10;

function measuresOf({ copies }: Pick<Paper, 'copies'>, size: number = SIZE.small): Measures {
  const room = TEXT_WIDTH - 5 * size - 4;
  const rows = copies === null ? 0 : Math.ceil((widthOf(copies) * size) / room);
  const measures = { size, row: Math.round(size * 1.57), label: 3 * size, rows };
  return rows > MOST_ROWS && size === SIZE.small ? measuresOf({ copies }, 9) : measures;
}

/** How much of the last page 版记 takes. */
export function colophonHeight(paper: Paper): number {
  const { row, rows } = measuresOf(paper);
  return (rows + 1) * row + 12;
}

/** 印发日期 as it stands there; a draft has none. */
const issued = ({ date, mark }: Paper): string => (mark?.includes('未印发') ? '' : `${date}印发`);

/** 版记, 7.4: 抄送机关, 印发机关 and 印发日期 between rules, at the foot of the last page. */
export function colophonOf(paper: Paper): Content {
  const { size, row, label } = measuresOf(paper);
  const style = { fontSize: size, lineHeight: row / (size * NATURAL) };
  return {
    // counted from the foot of the text, where what repeats on pages begins
    absolutePosition: { x: PAGE.left, y: 4 - colophonHeight(paper) },
    stack: [
      ruleOf('#000000', THICK),
      ...(paper.copies === null
        ? []
        : [
            {
              ...style,
              margin: [size, 3, size, 0] as [number, number, number, number],
              columns: [
                { width: label, text: '抄送：' },
                { width: TEXT_WIDTH - label - 2 * size, text: paper.copies },
              ],
            },
            ruleOf('#000000', THIN),
          ]),
      {
        ...style,
        margin: [size, 3, size, 0],
        columns: [
          { width: TEXT_WIDTH / 2 - size, text: paper.desk },
          { width: TEXT_WIDTH / 2 - size, text: issued(paper), alignment: 'right' },
        ],
      },
      ruleOf('#000000', THICK),
    ],
  };
}
