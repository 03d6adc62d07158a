import { CellKind, type TemplateContent } from '../templates/template.rules.js';
import type { PublicField } from './public/disclosure.type.js';

/**
 * The blanks of a template out of the text that was published of it (`publishedText`), which is masked: what was typed is not looked at,
 * so that nothing can be told here that is hidden there. A blank that cannot be found in it is left out.
 */
export function fieldsIn({ fields }: Pick<TemplateContent, 'fields'>, text: string): PublicField[] {
  const places: { name: string; from: number; begins: number }[] = [];
  let after = 0;
  for (const { label, kind } of fields) {
    const head = kind === CellKind.TABLE ? `${label}\n` : `${label}：`;
    const begins = beginningOf(text, head, after);
    if (begins === -1) continue;
    places.push({ name: label, begins, from: begins + head.length });
    after = begins + head.length;
  }
  return places.map(({ name, from }, nr) => {
    const next = places[nr + 1]?.begins ?? endOfLast(text, from);
    return { name, value: text.slice(from, next).trim() };
  });
}

/** A blank begins the text, or a block of it. */
function beginningOf(text: string, head: string, after: number): number {
  if (after === 0 && text.startsWith(head)) return 0;
  const place = text.indexOf(`\n\n${head}`, Math.max(0, after - 2));
  return place === -1 ? -1 : place + 2;
}

/** The last blank ends with its block: explanations and sign-offs follow. */
function endOfLast(text: string, from: number): number {
  const end = text.indexOf('\n\n', from);
  return end === -1 ? text.length : end;
}
