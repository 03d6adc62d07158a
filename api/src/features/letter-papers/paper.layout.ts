/**
 * The form of GB/T 9704-2012, in points: A4, 22 lines of 28 characters of 三号 on 156 mm by 225 mm. Both writers take their measures from here.
 */
const MM = 72 / 25.4;

export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  /** 天头 and 订口, 5.2 */
  top: 37 * MM,
  left: 28 * MM,
  right: 26 * MM,
  bottom: 35 * MM,
} as const;

/** 版心 */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;
/** rounded down: 22 of them fit, in twips too */
export const LINE = Math.floor((TEXT_HEIGHT / 22) * 20) / 20;

/** 三号, 二号, 四号 */
export const SIZE = { body: 16, title: 22, small: 14 } as const;

/** 28 characters of 16 points are wider than 156 mm: they stand a little closer. */
export const CLOSER = TEXT_WIDTH / 28 - SIZE.body - 0.005;

/** From the upper edge of the text to 发文机关标志, 7.2.4; from 发文字号 to the rule, 7.2.7; from the text to page numbers, 7.5. */
export const GAP = { head: 35 * MM, rule: 4 * MM, pageNumber: 7 * MM } as const;

export const RED = '#d7000f';

const HALF = /[\u{20}-\u{7e}\u{a0}-\u{ff}]/u;

/** Width of a text in characters: what is no Chinese takes a little more than half of one. */
export const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (HALF.test(one) ? 0.57 : 1), 0);

/** Size of 发文机关标志: as large as it may be on one line. */
export const headSize = (head: string): number =>
  Math.min(38, Math.floor((TEXT_WIDTH / Math.max(1, widthOf(head))) * 2) / 2);

/** No line of a title begins with these, beside what a word may not be cut into. */
const NOT_FIRST = /^[，。、；：？！）》〉”’〕】％%的了和与及等]/u;
const NOT_LAST = /[（《〈“‘〔【第]$/u;
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Where a text may be broken: behind how much of it, and how wide that is. */
function breaksOf(text: string): { readonly at: number; readonly width: number }[] {
  const parts = [...words.segment(text)].map(({ segment, index }) => ({ segment, index }));
  return parts
    .slice(1)
    .flatMap(({ segment, index }, nr) =>
      NOT_FIRST.test(segment) || NOT_LAST.test(parts[nr]?.segment ?? '')
        ? []
        : { at: index, width: widthOf(text.slice(0, index)) },
    );
}

/** A title in lines of about the same length, none wider than `most` characters: 7.3.1 wants them even and words whole. */
export function titleLines(title: string, most = Math.floor(TEXT_WIDTH / SIZE.title)): string[] {
  const width = widthOf(title);
  if (width <= most) return [title];
  const wanted = width / Math.ceil(width / most);
  const off = (one: { readonly width: number }) => Math.abs(one.width - wanted);
  const fitting = breaksOf(title).filter((one) => one.width <= most);
  const best = fitting.toSorted((one, other) => off(one) - off(other))[0];
  // a word that fills a line is cut
  const at = best?.at ?? [...title].slice(0, Math.floor(most)).join('').length;
  return [title.slice(0, at), ...titleLines(title.slice(at), most)];
}

/** Where 发文机关署名 and 成文日期 stand: one above the other, centred, with four characters free at the right, two where they are long. */
export function signatureBlock(signature: string, date: string): { readonly width: number; readonly right: number } {
  const width = Math.max(widthOf(signature), widthOf(date)) * SIZE.body + 2;
  return {
    width: Math.min(width, TEXT_WIDTH),
    right: width + 4 * SIZE.body > TEXT_WIDTH ? 0 : (width > 12 * SIZE.body ? 2 : 4) * SIZE.body,
  };
}
