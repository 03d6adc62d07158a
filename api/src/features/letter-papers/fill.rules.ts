import { linesOf } from './paper.words.js';
import { type LetterTemplateContent, piecesOf } from './template.rules.js';

type Words = Readonly<Record<string, string>>;

/** A text with what stands in the places of its fields; empty where it names a field that nothing stands for. */
export function filled(text: string, values: Words): string {
  const words: string[] = [];
  for (const piece of piecesOf(text)) {
    const here = 'field' in piece ? (values[piece.field] ?? '') : 'words' in piece ? piece.words : piece.stray;
    if ('field' in piece && here === '') return '';
    words.push(here);
  }
  return words.join('');
}

/** What stands in the places of a template's fields. */
export interface Filling {
  readonly values: Words;
  /** of fields that are paragraphs of their own */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** The text of a paper: a template's paragraphs and its closing, filled in. */
export function paragraphsOf(
  { paragraphs, closing }: Pick<LetterTemplateContent, 'paragraphs' | 'closing'>,
  { values, lists }: Filling,
): string[] {
  return [...paragraphs, ...(closing === null ? [] : [closing])].flatMap((text) => {
    const [only, ...others] = piecesOf(text);
    const list = others.length === 0 && only && 'field' in only ? lists[only.field] : undefined;
    return list ?? linesOf(filled(text, values));
  });
}
