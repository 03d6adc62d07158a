import { parseFeed } from 'feedsmith';
import { dayOf } from '../../../core/days.js';
import { type ListEntry, type ListPage, PageError } from './page.types.js';
import { tidy } from './page-text.js';

/** A document that begins as RSS, RDF or Atom does. */
const XML_FEED =
  /^[\s\uFEFF]*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i;
const JSON_FEED = /^[\s\uFEFF]*\{[\s\S]{0,2000}https?:\/\/jsonfeed\.org\/version\//;

interface Item {
  readonly title: string | undefined;
  readonly link: string | undefined;
  /** when it was published; where a feed says only that, when it was changed last */
  readonly published: string | undefined;
}

interface Feed {
  readonly items: readonly Item[];
  readonly next: string | undefined;
}

type Link = { readonly href?: string | undefined; readonly rel?: string | undefined };

/** Where an entry leads: not the feed itself, nor what is attached to it. */
const alternate = (links: readonly Link[] = []): string | undefined =>
  links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;

/** The parts of a feed that a list has. @throws what the library says of a broken one */
function itemsOf(text: string): Feed {
  const { format, feed } = parseFeed(text);
  switch (format) {
    case 'atom': {
      const next = feed.links?.find(({ rel }) => rel === 'next')?.href;
      const items = (feed.entries ?? []).map(({ title, links, published, updated }) => ({
        ...{ title: title?.value, link: alternate(links), published: published ?? updated },
      }));
      return { items, next };
    }
    case 'json': {
      const items = (feed.items ?? []).map(({ title, url, external_url, date_published, date_modified }) => ({
        ...{ title, link: url ?? external_url, published: date_published ?? date_modified },
      }));
      return { items, next: feed.next_url };
    }
    case 'rdf':
      return {
        items: (feed.items ?? []).map(({ title, link, dc }) => ({ title, link, published: dc?.dates?.[0] })),
        next: undefined,
      };
    default:
      return {
        items: (feed.items ?? []).map(({ title, link, pubDate, dc }) => ({
          ...{ title, link, published: pubDate ?? dc?.dates?.[0] },
        })),
        next: undefined,
      };
  }
}

function entryOf({ title, link, published }: Item, base: string): ListEntry | null {
  const url = link === undefined ? null : URL.parse(link.trim(), base);
  const words = tidy(title ?? '');
  if (!url || !/^https?:$/.test(url.protocol) || words === '') return null;
  const at = new Date(published ?? '');
  return { title: words, url: url.href, publishedOn: Number.isNaN(at.getTime()) ? null : dayOf(at) };
}

/** A feed in the place of a list: RSS, RDF, Atom or JSON Feed; null when the text is none. @throws PageError CUT_SHORT */
export function feedOf(text: string, base: string): ListPage | null {
  if (!XML_FEED.test(text) && !JSON_FEED.test(text)) return null;
  let feed: Feed;
  try {
    feed = itemsOf(text);
  } catch {
    throw new PageError('CUT_SHORT');
  }
  const byAddress = new Map<string, ListEntry>();
  for (const item of feed.items) {
    const entry = entryOf(item, base);
    if (entry && !byAddress.has(entry.url)) byAddress.set(entry.url, entry);
  }
  return { entries: [...byAddress.values()], next: feed.next ? (URL.parse(feed.next, base)?.href ?? null) : null };
}
