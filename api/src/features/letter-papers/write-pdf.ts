import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import {
  CLOSER,
  GAP,
  headSize,
  LINE,
  PAGE,
  RED,
  SIZE,
  signatureBlock,
  TEXT_WIDTH,
  titleLines,
  widthOf,
} from './paper.layout.js';
import type { Paper } from './paper.model.js';
import { colophonHeight, colophonOf } from './pdf-colophon.js';
import { FAMILY, NATURAL, printable } from './pdf-font.js';
import { annexOf, ruleOf } from './pdf-parts.js';

const lines = (size: number, height: number = LINE) => height / (size * NATURAL);

/** 三号 as 28 of a line take it: the library counts no spacing between characters when it breaks lines */
const BODY = SIZE.body + CLOSER;

/** characters: six lines */
const MOST_KEPT = 6 * 28;

const paragraph = (text: string): Content => ({
  ...{ text, leadingIndent: 2 * BODY, alignment: 'justify' },
});

function headOf(paper: Paper): Content[] {
  const size = headSize(paper.head);
  return [
    {
      text: paper.head,
      fontSize: size,
      bold: true,
      color: RED,
      alignment: 'center',
      lineHeight: 1,
      margin: [0, GAP.head, 0, 0],
    },
    { text: paper.number, alignment: 'center', margin: [0, 2 * LINE, 0, GAP.rule - 6] },
    ruleOf(RED, 2),
    {
      text: titleLines(paper.title).join('\n'),
      ...{ fontSize: SIZE.title, bold: true, alignment: 'center', lineHeight: lines(SIZE.title, 34) },
      margin: [0, 2 * LINE, 0, LINE],
    },
    ...(paper.addressee === null ? [] : [{ text: paper.addressee }]),
  ];
}

/** 版记 stands at the foot of the last page: what comes last leaves it the room. */
const roomFor = (paper: Paper): Content => ({
  margin: [0, 2, 0, 0],
  canvas: [{ type: 'rect', x: 0, y: 0, w: TEXT_WIDTH, h: colophonHeight(paper), lineWidth: 0, lineColor: '#ffffff' }],
});

/** The last paragraph, if it is short enough to go along with the signature to another page; what is longer begins on this one. */
function lastKept({ paragraphs }: Paper): string | undefined {
  const last = paragraphs.at(-1);
  return last !== undefined && widthOf(last) <= MOST_KEPT ? last : undefined;
}

/** What ends the text: nobody signs a page on which nothing else is said. */
function endOf(paper: Paper): Content {
  const { width, right } = signatureBlock(paper.signature, paper.date);
  const last = lastKept(paper);
  const centred = (text: string): Content => ({ text, alignment: 'center', noWrap: width < TEXT_WIDTH });
  return {
    unbreakable: true,
    stack: [
      ...(last === undefined ? [] : [paragraph(last)]),
      ...(paper.annex
        ? [{ ...(paragraph(`附件：${paper.annex.title}`) as object), margin: [0, LINE, 0, 0] } as Content]
        : []),
      {
        margin: [0, 2 * LINE, 0, 0],
        columns: [
          { width: '*', text: '' },
          { width, stack: [centred(paper.signature), centred(paper.date)] },
          { width: right, text: '' },
        ],
      },
      ...(paper.annex ? [] : [roomFor(paper)]),
    ],
  };
}

/** What a paper is not, across and above each page. */
const markedBy = (mark: string): Pick<TDocumentDefinitions, 'watermark' | 'header'> => ({
  watermark: { text: mark, color: RED, opacity: 0.07, bold: true, angle: -50 },
  header: {
    text: `〔${mark}〕`,
    color: RED,
    bold: true,
    fontSize: SIZE.title,
    alignment: 'center',
    margin: [0, 40, 0, 0],
  },
});

function definitionOf(paper: Paper): TDocumentDefinitions {
  return {
    pageSize: { width: PAGE.width, height: PAGE.height },
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    info: {
      title: paper.title,
      author: paper.signature,
      subject: paper.number,
      creationDate: new Date(paper.writtenAt),
    },
    language: 'zh-CN',
    defaultStyle: { font: FAMILY, fontSize: BODY, lineHeight: lines(BODY) },
    ...(paper.mark ? markedBy(paper.mark) : {}),
    footer: (page, pages) => [
      {
        text: `— ${page} —`,
        ...{ fontSize: SIZE.small, alignment: page % 2 === 1 ? 'right' : 'left' },
        margin: [PAGE.left + SIZE.small, GAP.pageNumber - 4, PAGE.right + SIZE.small, 0],
      },
      ...(page === pages ? [colophonOf(paper)] : []),
    ],
    content: [
      ...headOf(paper),
      ...(lastKept(paper) === undefined ? paper.paragraphs : paper.paragraphs.slice(0, -1)).map(paragraph),
      endOf(paper),
      ...(paper.annex ? [...annexOf(paper.annex), roomFor(paper)] : []),
    ],
  };
}

/** The paper as PDF, with its font in it. The same paper is the same bytes. */
export function writePdf(paper: Paper): Promise<Buffer> {
  return pdfmake.createPdf(definitionOf(printable(paper))).getBuffer();
}
