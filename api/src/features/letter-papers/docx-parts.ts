import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { CLOSER, RED, SIZE, TEXT_WIDTH } from './paper.layout.js';
import type { Paper, PaperAnnex } from './paper.model.js';

/** Twentieths of a point, in which Word counts. */
export const twips = (points: number): number => Math.round(points * 20);

/** Typefaces of 5.2.2 and 7: those who print have them. */
export const FACE = { text: '仿宋', title: '方正小标宋简体', bold: '黑体', plain: '宋体' } as const;

interface Style {
  readonly face?: string;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
}

export const run = (text: string, { face = FACE.text, size = SIZE.body, ...style }: Style = {}): TextRun =>
  new TextRun({
    text,
    font: { ascii: face, hAnsi: face, eastAsia: face },
    size: size * 2,
    // a grid of characters would do the same, and set wide whatever is of another size
    ...(size === SIZE.body ? { characterSpacing: Math.floor(CLOSER * 20) } : {}),
    ...style,
  });

export const line = (children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [...children] });

const RULE = { style: BorderStyle.SINGLE, color: '000000' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const SIDES_OPEN = { left: NO_RULE, right: NO_RULE };
const small = { size: SIZE.small };

/** 版记, 7.4, at the foot of the last page's text. */
export function colophonTable(paper: Paper): Table {
  const half = { size: twips(TEXT_WIDTH / 2), type: WidthType.DXA };
  const issued = paper.mark?.includes('未印发') ? '' : `${paper.date}印发`;
  const indent = { left: twips(SIZE.small), right: twips(SIZE.small) };
  const hanging = { ...indent, left: twips(SIZE.small * 4), hanging: twips(SIZE.small * 3) };
  const last = { top: { ...RULE, size: paper.copies === null ? 8 : 6 }, bottom: { ...RULE, size: 8 }, ...SIDES_OPEN };
  const copies =
    paper.copies === null
      ? []
      : [
          new TableRow({
            children: [
              new TableCell({
                columnSpan: 2,
                borders: { top: { ...RULE, size: 8 }, bottom: { ...RULE, size: 6 }, ...SIDES_OPEN },
                children: [line([run(`抄送：${paper.copies}`, small)], { indent: hanging })],
              }),
            ],
          }),
        ];
  const cell = (text: string, alignment: (typeof AlignmentType)['LEFT'] | (typeof AlignmentType)['RIGHT']) =>
    new TableCell({ width: half, borders: last, children: [line([run(text, small)], { alignment, indent })] });
  return new Table({
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: [half.size, half.size],
    float: {
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      horizontalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
    },
    rows: [
      ...copies,
      new TableRow({ children: [cell(paper.desk, AlignmentType.LEFT), cell(issued, AlignmentType.RIGHT)] }),
    ],
  });
}

/** 附件 on a page of its own, its head again on each page. */
export function annexParts({ title, heads, rows }: PaperAnnex): (Paragraph | Table)[] {
  const widths = heads.length === 3 ? [40, 110, TEXT_WIDTH - 150] : [40, TEXT_WIDTH - 40];
  const cells = (texts: readonly string[], bold: boolean) =>
    texts.map(
      (text, nr) =>
        new TableCell({
          width: { size: twips(widths[nr] ?? 0), type: WidthType.DXA },
          margins: { left: 80, right: 80, top: 40, bottom: 40 },
          children: [
            line([run(text, { ...small, face: bold ? FACE.bold : FACE.text })], {
              alignment: bold || nr === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
            }),
          ],
        }),
    );
  return [
    line([run('附件', { face: FACE.bold })], { pageBreakBefore: true }),
    line([run(title, { face: FACE.title, size: SIZE.title })], {
      alignment: AlignmentType.CENTER,
      spacing: { after: 200 },
    }),
    new Table({
      width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cells(heads, true) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
      ],
    }),
    line([]),
  ];
}

/** 红色分隔线 below 发文字号, 7.2.7. */
export const RED_RULE = { style: BorderStyle.SINGLE, size: 16, space: 8, color: RED.slice(1) };
