import { element, escaped, type Markup, xmlDocument } from './xml.js';

/** One entry of a feed. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** where it can be read here */
  readonly page: string;
  /** where it was published; null: nowhere else */
  readonly original: string | null;
  readonly unit: string;
  readonly item: string;
  /** the beginning of its text */
  readonly summary: string;
  /** day of publication, Asia/Shanghai */
  readonly publishedOn: string;
  readonly updatedAt: Date;
}

export interface Feed {
  /** the same whoever reads it, and under whatever address */
  readonly id: string;
  readonly title: string;
  readonly self: string;
  /** where it goes on; null: it ends */
  readonly next: string | null;
  readonly updatedAt: Date;
  readonly entries: readonly FeedEntry[];
}

export type FeedFormat = 'rss' | 'atom' | 'json';

export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** The same for ever, whoever reads it: readers tell by it what they have seen. */
const idOf = ({ id }: Pick<FeedEntry, 'id'>): string => `urn:uuid:${id}`;

/** The beginning of a day of Asia/Shanghai. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** RSS 2.0, Atom (RFC 4287, paged as RFC 5005 says) or JSON Feed 1.1. */
export const writeFeed = (format: FeedFormat, feed: Feed): string =>
  ({ rss: rssOf, atom: atomOf, json: jsonOf })[format](feed);

function rssOf({ title, self, next, updatedAt, entries }: Feed): string {
  const link = (rel: string, href: string) => element('atom:link', '', { rel, href, type: 'application/rss+xml' });
  const items = entries.map((entry) =>
    element('item', [
      element('title', entry.title),
      element('link', entry.page),
      element('guid', idOf(entry), { isPermaLink: 'false' }),
      element('pubDate', startOf(entry.publishedOn).toUTCString()),
      element('dc:creator', entry.unit),
      element('category', entry.item),
      // readers take it for HTML
      element('description', escaped(entry.summary).replaceAll('\n', '<br>')),
      ...(entry.original === null ? [] : [element('dc:source', entry.original)]),
    ]),
  );
  const channel = element('channel', [
    element('title', title),
    element('link', self),
    element('description', title),
    element('language', 'zh-CN'),
    element('lastBuildDate', updatedAt.toUTCString()),
    link('self', self),
    ...(next === null ? [] : [link('next', next)]),
    ...items,
  ]);
  return xmlDocument(
    element('rss', channel, {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    }),
  );
}

function atomOf({ id, title, self, next, updatedAt, entries }: Feed): string {
  const link = (rel: string, href: string, type: string | null): Markup => element('link', '', { rel, href, type });
  const written = entries.map((entry) =>
    element('entry', [
      element('id', idOf(entry)),
      element('title', entry.title),
      element('published', startOf(entry.publishedOn).toISOString()),
      element('updated', entry.updatedAt.toISOString()),
      element('author', element('name', entry.unit)),
      element('category', '', { term: entry.item }),
      link('alternate', entry.page, 'text/html'),
      ...(entry.original === null ? [] : [link('via', entry.original, null)]),
      element('summary', entry.summary),
    ]),
  );
  return xmlDocument(
    element(
      'feed',
      [
        element('id', id),
        element('title', title),
        element('updated', updatedAt.toISOString()),
        link('self', self, 'application/atom+xml'),
        ...(next === null ? [] : [link('next', next, 'application/atom+xml')]),
        ...written,
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    ),
  );
}

function jsonOf({ title, self, next, entries }: Feed): string {
  const items = entries.map((entry) => ({
    id: idOf(entry),
    url: entry.page,
    ...(entry.original === null ? {} : { external_url: entry.original }),
    title: entry.title,
    content_text: entry.summary,
    date_published: startOf(entry.publishedOn).toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    authors: [{ name: entry.unit }],
    tags: [entry.item],
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    ...{ title, feed_url: self, ...(next === null ? {} : { next_url: next }), language: 'zh-CN', items },
  });
}
