import { type CheerioAPI, load } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';
import type { Node } from './page.js';
import type { Table } from './page.types.js';
import { tablesOf } from './tables.js';
import { wordsOf } from './words.js';

/** What was published, as plain text, a line for each paragraph and each row of a table, with its data tables. */
export interface Content {
  readonly text: string;
  readonly tables: readonly Table[];
  /** the lines of the text that stand in tables too large to be read */
  readonly unread: readonly string[];
}

const BREAKS = {
  ...Object.fromEntries(['br', 'p', 'div', 'section', 'tr', 'li', 'h1', 'h2', 'h3', 'h4'].map((name) => [name, '\n'])),
  ...{ td: '\t', th: '\t' },
};

/** Nodes as plain text: nothing of a page is ever rendered. */
const textOf = (nodes: Iterable<AnyNode>): string =>
  wordsOf(nodes, BREAKS)
    .replace(/[ \u00a0\u3000]+/g, ' ')
    .replace(/ ?\t[^\S\n]*/g, '\t')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();

/** The content of a body within its page. */
export function contentOf($: CheerioAPI, body: Node): Content {
  const { tables, unread } = tablesOf($, body);
  return { text: textOf(body), tables, unread: unread.flatMap((table) => textOf([table]).split('\n')) };
}

/** The content of a text that comes without a page. */
export function contentOfHtml(html: string): Content {
  const $ = load(html, null, false);
  return contentOf($ as CheerioAPI, $.root() as Node);
}
