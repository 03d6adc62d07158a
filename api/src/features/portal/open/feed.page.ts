import { NotFoundError } from '../../../core/errors.js';
import { textLoader } from '../details.reads.js';
import { keysOf, readDisclosures } from '../disclosure.reads.js';
import { pageWanted } from '../keyset.rules.js';
import { DisclosureSortField, PublicDirection } from '../public/inputs.js';
import { FEED_TYPES, type FeedFormat, writeFeed } from './feed.rules.js';
import type { OpenHandler } from './open-page.js';

const ENTRIES = 50;
const SUMMARY = 500;

/** By their last change: what comes late for an earlier day is not missed. */
const KEYS = keysOf([{ field: DisclosureSortField.UPDATED_AT, direction: PublicDirection.DESC }]);

/** `feeds/disclosures.rss|atom|json`: what changed last, of `unit` and all below it, of `item`, or of both, on from `after`. */
export const feedPage: OpenHandler = async (ctx, { path, search, base }) => {
  const format = path.slice(path.lastIndexOf('.') + 1) as FeedFormat;
  const [unitId, itemId, after] = ['unit', 'item', 'after'].map((name) => search.get(name) || null);
  const [unit, item] = [unitId ? ctx.reference.unit(unitId) : null, itemId ? ctx.reference.item(itemId) : null];
  if (unitId && !unit) throw new NotFoundError('个单位');
  if (itemId && !item) throw new NotFoundError('个公开事项');
  const filter = { ...(unit ? { under: unit.id } : {}), ...(item ? { itemId: { eq: item.id } } : {}) };
  const page = pageWanted(KEYS, { first: ENTRIES, after });
  const found = await readDisclosures(ctx, { filter, keys: KEYS, page });
  const texts = textLoader(ctx);
  const entries = await Promise.all(
    found.nodes.map(async (entry) => {
      const text = await texts.load(entry.id);
      // withdrawn between the two: it is left out
      if (text === null) return [];
      const { id, title, url: original, publishedOn, updatedAt } = entry;
      const told = { id, title, original, publishedOn, updatedAt, unit: entry.unit.name, item: entry.item.name };
      return [{ ...told, page: `${base}disclosures/${id}`, summary: text.slice(0, SUMMARY).toWellFormed() }];
    }),
  );
  const address = (more: Readonly<Record<string, string | null>>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ unit: unit?.id, item: item?.id, ...more }))
      if (value) query.set(name, value);
    return `${base}${path}${query.size > 0 ? `?${query}` : ''}`;
  };
  const title = ['三务公开', unit?.name, item?.name].filter((word) => word !== undefined).join(' · ');
  const body = writeFeed(format, {
    id: ['urn:sanwu:feed', ctx.districtId, unit?.id ?? '-', item?.id ?? '-'].join(':'),
    title,
    self: address({ after: after ?? null }),
    next: found.pageInfo.hasNextPage ? address({ after: found.pageInfo.endCursor }) : null,
    updatedAt: found.nodes[0]?.updatedAt ?? new Date(0),
    entries: entries.flat(),
  });
  return { status: 200, mediaType: FEED_TYPES[format], body };
};
