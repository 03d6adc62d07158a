import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from './article-page.js';
import { readList } from './list-page.js';
import { type ArticlePage, type PageConfiguration, PageError } from './page.types.js';

const PAGES = join(import.meta.dirname, '../../../../../tests/capture/pages');

interface Noted {
  readonly kind: 'LIST' | 'ARTICLE';
  readonly url: string;
  readonly contentType: string;
  readonly status: number;
  readonly configuration: PageConfiguration;
  readonly expected: Record<string, unknown>;
}

/** What a person looked for in the text of a body. */
interface NotedBody {
  readonly starts: string;
  readonly ends: string;
  readonly contains: readonly string[];
  readonly lacks: readonly string[];
}

const bare = (text: string): string => text.replace(/\s+/g, '');

function agrees(body: NotedBody, text: string): boolean {
  const plain = bare(text);
  return (
    plain.startsWith(bare(body.starts)) &&
    plain.endsWith(bare(body.ends)) &&
    body.contains.every((part) => plain.includes(bare(part))) &&
    !body.lacks.some((part) => plain.includes(bare(part)))
  );
}

function read(folder: string): { noted: Noted; got: Record<string, unknown> } {
  const noted: Noted = JSON.parse(readFileSync(join(folder, 'page.json'), 'utf8'));
  const fetched = { ...noted, bytes: readFileSync(join(folder, 'page.html')) };
  try {
    const { kind, configuration } = noted;
    return { noted, got: { ...(kind === 'LIST' ? readList : readArticle)(fetched, configuration) } };
  } catch (error) {
    if (error instanceof PageError) return { noted, got: { fails: error.code } };
    throw error;
  }
}

/** The fields in which a page disagrees with its note. */
function faultsOf(folder: string): { fields: number; wrong: string[] } {
  const { noted, got } = read(folder);
  const fields = Object.keys(noted.expected);
  const wrong = fields.filter((field) => {
    if (field === 'body')
      return !agrees(noted.expected[field] as NotedBody, String((got as unknown as ArticlePage).bodyText));
    return JSON.stringify(noted.expected[field], order) !== JSON.stringify(got[field] ?? null, order);
  });
  const parts = wrong.map((field) =>
    field === 'entries' ? `entries (${partsOf(noted.expected[field], got[field])})` : field,
  );
  return { fields: fields.length, wrong: parts };
}

type Entries = readonly Record<string, unknown>[];

/** Which parts of the entries disagree. */
function partsOf(noted: unknown, got: unknown): string {
  const [wanted, found] = [noted as Entries, (got ?? []) as Entries];
  if (wanted.length !== found.length) return 'number';
  return ['title', 'url', 'publishedOn']
    .filter((part) => wanted.some((entry, at) => entry[part] !== found[at]?.[part]))
    .join(', ');
}

/** The same order of keys on both sides. */
function order(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Each half on its own, told by names of folders and fields only: what is held back stays unread. */
function figuresOf(half: 'seen' | 'held' | 'accounts') {
  const pages = readdirSync(join(PAGES, half), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const faults = pages.map(({ name }) => ({ name, ...faultsOf(join(PAGES, half, name)) }));
  const wrong = faults.filter((page) => page.wrong.length > 0);
  const [fields, failing] = [faults, wrong].map((each, at) =>
    each.reduce((sum, page) => sum + (at === 0 ? page.fields : page.wrong.length), 0),
  );
  console.log(
    `pages ${half}: ${faults.length - wrong.length} of ${faults.length}, fields ${(fields ?? 0) - (failing ?? 0)} of ${fields}`,
  );
  return wrong.map(({ name, wrong: names }) => `${name}: ${names.join(', ')}`);
}

describe('pages of portals, against what a person noted in them', () => {
  it('those that the reader was written with', () => {
    expect(figuresOf('seen')).toEqual([]);
  });

  it('those that nobody looked at who wrote it', () => {
    expect(figuresOf('held')).toEqual([]);
  });

  it('articles of official accounts, as a browser shows them', () => {
    expect(figuresOf('accounts')).toEqual([]);
  });

  it.each(readdirSync(join(PAGES, 'broken')))('%s is refused, or read as far as it can be', (name) => {
    const { noted, got } = read(join(PAGES, 'broken', name));
    expect(got).toMatchObject(noted.expected);
  });
});
