import type { NoticeKind } from '../notices/notice.rules.js';
import { fieldOf, LETTER_FIELDS } from './template.fields.js';

/** What an administrator writes for a kind of letter: texts with fields such as `{{主送单位}}`. */
export interface LetterTemplateContent {
  /** 发文机关标志 */
  readonly head: string;
  readonly title: string;
  /** 主送机关, with its colon */
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  /** 结束语; null: none */
  readonly closing: string | null;
}

/** What a template is refused for. */
export interface TemplateFault {
  readonly code: 'FIELD_UNKNOWN' | 'FIELD_UNBALANCED' | 'FIELD_NOT_ALONE' | 'FIELD_MISPLACED' | 'FIELD_MISSING';
  readonly message: string;
  /** where in the content */
  readonly path: readonly string[];
}

/** A stretch of a template's text: words as they are, or a field. `at` counts characters from 1. */
export type Piece =
  | { readonly words: string; readonly at: number }
  | { readonly field: string; readonly at: number }
  | { readonly stray: string; readonly at: number };

const TOKEN = /\{\{([^{}]*)\}\}|\{+|\}+/gu;

/** A text in its stretches. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const at = (index: number) => [...text.slice(0, index)].length + 1;
  for (const token of text.matchAll(TOKEN)) {
    if (token.index > from) pieces.push({ words: text.slice(from, token.index), at: at(from) });
    const [whole, field] = token;
    if (field !== undefined) pieces.push({ field: field.trim(), at: at(token.index) });
    else pieces.push({ stray: whole, at: at(token.index) });
    from = token.index + whole.length;
  }
  return from < text.length ? [...pieces, { words: text.slice(from), at: at(from) }] : pieces;
}

/** The texts of a template, each with its place. */
function textsOf(content: LetterTemplateContent): { readonly text: string; readonly path: readonly string[] }[] {
  const { head, title, addressee, paragraphs, closing } = content;
  return [
    { text: head, path: ['head'] },
    { text: title, path: ['title'] },
    { text: addressee, path: ['addressee'] },
    ...paragraphs.map((text, nr) => ({ text, path: ['paragraphs', String(nr)] })),
    ...(closing === null ? [] : [{ text: closing, path: ['closing'] }]),
  ];
}

function faultOf(piece: Piece, { path, alone }: { path: readonly string[]; alone: boolean }): TemplateFault | null {
  if ('words' in piece) return null;
  const here = `第${piece.at}个字`;
  if ('stray' in piece) {
    const message = `${here}的“${piece.stray}”没有配对，字段应写作“{{主送单位}}”。`;
    return { code: 'FIELD_UNBALANCED', message, path };
  }
  const field = fieldOf(piece.field);
  if (!field) {
    return { code: 'FIELD_UNKNOWN', message: `${here}处没有“${piece.field}”这个字段，请从字段表中选用。`, path };
  }
  if (!field.alone || alone) return null;
  if (path[0] !== 'paragraphs') {
    return { code: 'FIELD_MISPLACED', message: `“${field.name}”只能写在正文中，请移到正文并单独成段。`, path };
  }
  const message = `${here}处的“${field.name}”应单独成段，请把前后的文字另起一段。`;
  return { code: 'FIELD_NOT_ALONE', message, path };
}

/** Everything that is wrong with a template for a kind of letters. */
export function templateFaults(kind: NoticeKind, content: LetterTemplateContent): TemplateFault[] {
  const texts = textsOf(content).map(({ text, path }) => ({ path, pieces: piecesOf(text) }));
  const wrong = texts.flatMap(({ path, pieces }) => {
    const alone = path[0] === 'paragraphs' && pieces.length === 1;
    return pieces.flatMap((piece) => faultOf(piece, { path, alone }) ?? []);
  });
  const used = new Set(texts.flatMap(({ pieces }) => pieces.flatMap((piece) => ('field' in piece ? piece.field : []))));
  const missing = LETTER_FIELDS.filter(({ name, neededBy }) => neededBy.includes(kind) && !used.has(name));
  if (missing.length === 0) return wrong;
  const names = missing.map(({ name }) => `“{{${name}}}”`).join('、');
  const message = `模板中还缺少${names}，文书写了的内容都要印在纸上。`;
  return [...wrong, { code: 'FIELD_MISSING', message, path: ['paragraphs'] }];
}
