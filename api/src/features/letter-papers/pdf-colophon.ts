import type { Content } from 'pdfmake/interfaces.js';
import { PAGE, SIZE, TEXT_WIDTH, widthOf } from './paper.layout.js';
import type { Paper } from './paper.model.js';
import { ruleOf } from './pdf-parts.js';

const ROW = 22;
const LABEL = 3 * SIZE.small;
/** one character free at either side */
const FREE = SIZE.small;
const THICK = 1;
const THIN = 0.7;

const copyLines = ({ copies }: Paper): number =>
  copies === null ? 0 : Math.ceil((widthOf(copies) * SIZE.small) / (TEXT_WIDTH - LABEL - 2 * FREE - 4));

/** How much of the last page 版记 takes. */
export const colophonHeight = (paper: Paper): number => (copyLines(paper) + 1) * ROW + 12;

/** 印发日期 as it stands there; a draft has none. */
const issued = ({ date, mark }: Paper): string => (mark?.includes('未印发') ? '' : `${date}印发`);

/** 版记, 7.4: 抄送机关, 印发机关 and 印发日期 between rules, at the foot of the last page. */
export function colophonOf(paper: Paper): Content {
  const row = { fontSize: SIZE.small, lineHeight: ROW / (SIZE.small * 1.437) };
  return {
    // counted from the foot of the text, where what repeats on pages begins
    absolutePosition: { x: PAGE.left, y: 4 - colophonHeight(paper) },
    stack: [
      ruleOf('#000000', THICK),
      ...(paper.copies === null
        ? []
        : [
            {
              ...row,
              margin: [FREE, 3, FREE, 0] as [number, number, number, number],
              columns: [
                { width: LABEL, text: '抄送：' },
                { width: TEXT_WIDTH - LABEL - 2 * FREE, text: paper.copies },
              ],
            },
            ruleOf('#000000', THIN),
          ]),
      {
        ...row,
        margin: [FREE, 3, FREE, 0],
        columns: [
          { width: TEXT_WIDTH / 2 - FREE, text: paper.desk },
          { width: TEXT_WIDTH / 2 - FREE, text: issued(paper), alignment: 'right' },
        ],
      },
      ruleOf('#000000', THICK),
    ],
  };
}
