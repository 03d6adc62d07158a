import type { ErrorPartsFragment, LetterTemplateContentInput } from '@sanwu/schema';

/** A template while it is changed: the text is one field, a paragraph a line. */
export interface TemplateForm {
  head: string;
  title: string;
  addressee: string;
  text: string;
  closing: string;
}

export type TemplateField = keyof TemplateForm;

export const FIELDS: readonly TemplateField[] = ['head', 'title', 'addressee', 'text', 'closing'];

interface Content {
  head: string;
  title: string;
  addressee: string;
  paragraphs: readonly string[];
  closing: string | null;
}

export const formOf = ({ head, title, addressee, paragraphs, closing }: Content): TemplateForm => ({
  ...{ head, title, addressee, text: paragraphs.join('\n'), closing: closing ?? '' },
});

/** Whether two forms say the same. */
export const isSame = (one: TemplateForm, other: TemplateForm): boolean =>
  FIELDS.every((field) => one[field] === other[field]);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** As the API takes it: lines without words are no paragraphs. */
export const contentOf = ({ head, title, addressee, text, closing }: TemplateForm): LetterTemplateContentInput => ({
  ...{ head, title, addressee, paragraphs: linesOf(text), closing: closing.trim() === '' ? null : closing },
});

/** What is wrong, beside the field that it is wrong in; of the text with the paragraph. @param say how a paragraph is named */
export function problemsIn(
  errors: readonly ErrorPartsFragment[],
  say: (paragraph: number) => string,
): Partial<Record<TemplateField | 'reason' | 'other', string[]>> {
  const found: Partial<Record<TemplateField | 'reason' | 'other', string[]>> = {};
  for (const { path, message } of errors) {
    const [, part = '', field = '', nr] = path;
    const at = part === 'reason' ? 'reason' : fieldFor(part === 'content' ? field : '');
    const words = nr === undefined ? message : `${say(Number(nr) + 1)}${message}`;
    found[at] = [...(found[at] ?? []), words];
  }
  return found;
}

function fieldFor(name: string): TemplateField | 'other' {
  if (name === 'paragraphs') return 'text';
  return FIELDS.find((one) => one === name) ?? 'other';
}

/** A text with a field put in the place of what is chosen in it, and where the caret stands then. */
export function inserted(text: string, [from, to]: readonly [number, number], name: string) {
  const field = `{{${name}}}`;
  return { text: text.slice(0, from) + field + text.slice(to), caret: from + field.length };
}
