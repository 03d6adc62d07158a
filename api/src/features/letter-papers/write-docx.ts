import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  type Paragraph,
  TextRun,
} from 'docx';
import { timeless } from '../../core/files/zip-writer.js';
import { annexParts, colophonTable, FACE, line, RED_RULE, run, twips } from './docx-parts.js';
import { GAP, headSize, LINE, PAGE, RED, SIZE, signatureBlock, TEXT_WIDTH, titleLines } from './paper.layout.js';
import type { Paper } from './paper.model.js';

const FIRST_LINE = { firstLine: twips(2 * SIZE.body) };
const exactly = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT });
const red = RED.slice(1);

/** 版头, title and 主送机关. */
function headParts(paper: Paper): Paragraph[] {
  const size = headSize(paper.head);
  const [first = '', ...others] = titleLines(paper.title);
  const style = { face: FACE.title, size: SIZE.title };
  const broken = others.map(
    (text) =>
      new TextRun({
        text,
        break: 1,
        font: { ascii: style.face, hAnsi: style.face, eastAsia: style.face },
        size: style.size * 2,
      }),
  );
  const center = AlignmentType.CENTER;
  return [
    line([run(paper.head, { face: FACE.title, size, color: red })], {
      ...{ alignment: center, spacing: { before: twips(GAP.head), ...exactly(size * 1.3) } },
    }),
    line([run(paper.number)], {
      alignment: center,
      spacing: { before: twips(2 * LINE) },
      border: { bottom: RED_RULE },
    }),
    line([run(first, style), ...broken], {
      ...{ alignment: center, spacing: { before: twips(2 * LINE), after: twips(LINE), ...exactly(34) } },
    }),
    ...(paper.addressee === null ? [] : [line([run(paper.addressee)])]),
  ];
}

const paragraph = (text: string, keepNext = false): Paragraph =>
  line([run(text)], { indent: FIRST_LINE, alignment: AlignmentType.BOTH, keepNext });

/** 附件说明, 署名 and 成文日期, which stay with the last paragraph. */
function endParts(paper: Paper): Paragraph[] {
  const { width, right } = signatureBlock(paper.signature, paper.date);
  const indent = { left: Math.max(0, twips(TEXT_WIDTH - width - right)), right: twips(right) };
  const centred = { alignment: AlignmentType.CENTER, indent };
  return [
    ...(paper.annex
      ? [
          line([run(`附件：${paper.annex.title}`)], {
            indent: FIRST_LINE,
            keepNext: true,
            spacing: { before: twips(LINE) },
          }),
        ]
      : []),
    line([run(paper.signature)], { ...centred, keepNext: true, spacing: { before: twips(2 * LINE) } }),
    // programs that cannot put 版记 at the foot put it here
    line([run(paper.date)], { ...centred, spacing: { after: twips(LINE) } }),
  ];
}

/** Page numbers, 7.5: single pages at the right, double ones at the left. */
const footer = (alignment: (typeof AlignmentType)['LEFT'] | (typeof AlignmentType)['RIGHT']): Footer => {
  const style = { font: FACE.plain, size: SIZE.small * 2 };
  const number = new TextRun({ ...style, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [line([number], { alignment, indent: { left: twips(SIZE.small), right: twips(SIZE.small) } })],
  });
};

function headers(mark: string | null) {
  if (mark === null) return {};
  const header = () =>
    new Header({
      children: [
        line([run(`〔${mark}〕`, { face: FACE.bold, size: SIZE.title, color: red })], {
          alignment: AlignmentType.CENTER,
        }),
      ],
    });
  return { headers: { default: header(), even: header() } };
}

function documentOf(paper: Paper): Document {
  const { width, height, top, right, bottom, left } = PAGE;
  const margins = { top, right, bottom, left, footer: bottom - GAP.pageNumber - SIZE.small, header: 40 };
  const margin = Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, twips(points)]));
  return new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: FACE.text, size: SIZE.body * 2 },
          paragraph: { spacing: { before: 0, after: 0, ...exactly(LINE) } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: twips(width), height: twips(height) }, margin },
        },
        ...headers(paper.mark),
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: [
          ...headParts(paper),
          ...paper.paragraphs.map((text, nr) => paragraph(text, nr === paper.paragraphs.length - 1)),
          ...endParts(paper),
          ...(paper.annex ? annexParts(paper.annex) : []),
          colophonTable(paper),
          // what hangs on a page hangs on a paragraph of it
          line([], { spacing: exactly(1) }),
        ],
      },
    ],
  });
}

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (one) => `&#${one.codePointAt(0)};`);

/** What the document says of itself, with the letter's own hour where the library would put this one. */
function coreOf({ title, signature, number, writtenAt }: Paper): string {
  const at = `${new Date(writtenAt).toISOString().slice(0, 19)}Z`;
  const instant = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(number)}</dc:subject>`,
    `<dc:creator>${escaped(signature)}</dc:creator>${instant('created')}${instant('modified')}</cp:coreProperties>`,
  ].join('');
}

/** The paper as a Word document. The same paper is the same bytes. */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  const core = { path: 'docProps/core.xml', data: coreOf(paper) };
  return timeless(await Packer.toBuffer(documentOf(paper), undefined, [core]));
}
