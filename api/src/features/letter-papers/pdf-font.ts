import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';
import pdfmake from 'pdfmake';
import type { Paper } from './paper.model.js';

const FONT = '@expo-google-fonts/noto-serif-sc';
const WEIGHTS = { normal: '400Regular/NotoSerifSC_400Regular.ttf', bold: '700Bold/NotoSerifSC_700Bold.ttf' };

/** What the library calls it. */
export const FAMILY = 'Song';
/** Height of a line of the font by itself, in parts of its size. */
export const NATURAL = 1.437;

/** What stands for a character that the font has not: the printers' mark of a missing type. */
const MISSING = '〓';

/** The font, which the library is told of once. */
const setUp = (() => {
  let font: Font | null = null;
  return (): Font => {
    if (font) return font;
    const { resolve } = createRequire(import.meta.url);
    const normal = resolve(`${FONT}/${WEIGHTS.normal}`);
    const bold = resolve(`${FONT}/${WEIGHTS.bold}`);
    pdfmake.setFonts({ [FAMILY]: { normal, bold } });
    // a letter names no file and no address
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
    font = openSync(normal) as Font;
    return font;
  };
})();

/** The paper in characters that the font has; the library knows the font from then on. */
export function printable(paper: Paper): Paper {
  const font = setUp();
  const text = JSON.stringify(paper, (_, value: unknown) =>
    typeof value === 'string'
      ? [...value].map((one) => (font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0) ? one : MISSING)).join('')
      : value,
  );
  return JSON.parse(text) as Paper;
}
