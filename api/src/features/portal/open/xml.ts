/** Characters that no XML document may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in XML and in HTML, between tags or within quotes. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (one) => ENTITIES[one] ?? '');

/** What is markup already. */
export class Markup {
  constructor(readonly text: string) {}
}

type Content = string | Markup | readonly (string | Markup)[];

const textOf = (content: Content): string => {
  if (content instanceof Markup) return content.text;
  return typeof content === 'string' ? escaped(content) : content.map(textOf).join('');
};

/** An element; texts in it and values of its attributes are escaped. Attributes of null are left out. */
export function element(
  name: string,
  content: Content = '',
  attributes: Readonly<Record<string, string | null>> = {},
): Markup {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(value)}"`],
  );
  return new Markup(`<${name}${given.join('')}>${textOf(content)}</${name}>`);
}

/** A whole document. */
export const xmlDocument = (root: Markup): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
