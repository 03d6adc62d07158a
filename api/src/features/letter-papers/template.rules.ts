import { PaperKind } from './paper.kind.js';
import { fieldOf, fieldsOf } from './template.fields.js';

/** What an administrator writes for a kind of letter, or for bulletins: texts with fields such as `{{主送单位}}`. */
export interface LetterTemplateContent {
  /** 发文机关标志 */
  readonly head: string;
  readonly title: string;
  /** 主送机关, with its colon; empty: to nobody in particular, as bulletins may be */
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  /** 结束语; null: none */
  readonly closing: string | null;
}

/** What a template is refused for. */
export interface TemplateFault {
  readonly code:
    | 'FIELD_UNKNOWN'
    | 'FIELD_UNBALANCED'
    | 'FIELD_NOT_ALONE'
    | 'FIELD_MISPLACED'
    | 'FIELD_LOST'
    | 'FIELD_MISSING'
    | 'ADDRESSEE_MISSING';
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

/** What no letter goes without. */
const ALWAYS_PRINTED: ReadonlySet<string> = new Set(['head', 'title', 'addressee']);

interface Place {
  readonly kind: PaperKind;
  readonly path: readonly string[];
  /** the piece is all of its paragraph */
  readonly alone: boolean;
}

function faultOf(piece: Piece, { kind, path, alone }: Place): TemplateFault | null {
  if ('words' in piece) return null;
  const here = `第${piece.at}个字`;
  if ('stray' in piece) {
    const message = `${here}的“${piece.stray}”没有配对，字段应写作“{{标题}}”。`;
    return { code: 'FIELD_UNBALANCED', message, path };
  }
  const field = fieldOf(kind, piece.field);
  if (!field) {
    return { code: 'FIELD_UNKNOWN', message: `${here}处没有“${piece.field}”这个字段，请从字段表中选用。`, path };
  }
  if (field.mayBeEmpty && ALWAYS_PRINTED.has(path[0] ?? '')) {
    return { code: 'FIELD_MISPLACED', message: `“${field.name}”可能没有内容，只能写在正文或结束语中。`, path };
  }
  if (!field.alone || alone) return null;
  if (path[0] !== 'paragraphs') {
    return { code: 'FIELD_MISPLACED', message: `“${field.name}”只能写在正文中，请移到正文并单独成段。`, path };
  }
  const message = `${here}处的“${field.name}”应单独成段，请把前后的文字另起一段。`;
  return { code: 'FIELD_NOT_ALONE', message, path };
}

interface Text {
  readonly path: readonly string[];
  readonly fields: readonly string[];
}

/** Fields that a letter needs and that stand only beside one that may be empty: their text is not printed then. */
function lostFaults(kind: PaperKind, texts: readonly Text[], needed: readonly string[]): TemplateFault[] {
  const mayBeEmpty = (name: string) => fieldOf(kind, name)?.mayBeEmpty === true;
  const kept = new Set(texts.flatMap(({ fields }) => (fields.some(mayBeEmpty) ? [] : fields)));
  return texts.flatMap(({ path, fields }): TemplateFault[] => {
    const empty = fields.find(mayBeEmpty);
    const lost = fields.filter((name) => needed.includes(name) && !mayBeEmpty(name) && !kept.has(name));
    // of a text that every letter has, it is told already that the field is misplaced
    if (empty === undefined || lost.length === 0 || ALWAYS_PRINTED.has(path[0] ?? '')) return [];
    const names = [...new Set(lost)].map((name) => `“${name}”`).join('、');
    return [{ code: 'FIELD_LOST', message: `没有${empty}时这一段不印，${names}就会漏掉，请另起一段。`, path }];
  });
}

/** A letter is written to somebody. */
function addresseeFaults(kind: PaperKind, { addressee }: LetterTemplateContent): TemplateFault[] {
  if (kind === PaperKind.BULLETIN || addressee.trim().length > 1) return [];
  return [{ code: 'ADDRESSEE_MISSING', message: '文书要写明主送单位，应为2至100个字。', path: ['addressee'] }];
}

/** Everything that is wrong with a template of a kind. */
export function templateFaults(kind: PaperKind, content: LetterTemplateContent): TemplateFault[] {
  const texts = textsOf(content).map(({ text, path }) => ({ path, pieces: piecesOf(text) }));
  const wrong = texts.flatMap(({ path, pieces }) => {
    const alone = path[0] === 'paragraphs' && pieces.length === 1;
    return pieces.flatMap((piece) => faultOf(piece, { kind, path, alone }) ?? []);
  });
  const named = texts.map(({ path, pieces }) => ({
    path,
    fields: pieces.flatMap((piece) => ('field' in piece ? piece.field : [])),
  }));
  const needed = fieldsOf(kind)
    .filter(({ neededBy }) => neededBy.includes(kind))
    .map(({ name }) => name);
  const used = new Set(named.flatMap(({ fields }) => fields));
  const missing = needed.filter((name) => !used.has(name));
  const faults = [...wrong, ...addresseeFaults(kind, content), ...lostFaults(kind, named, needed)];
  if (missing.length === 0) return faults;
  const names = missing.map((name) => `“{{${name}}}”`).join('、');
  const message = `模板中还缺少${names}，文书写了的内容都要印在纸上。`;
  return [...faults, { code: 'FIELD_MISSING', message, path: ['paragraphs'] }];
}
