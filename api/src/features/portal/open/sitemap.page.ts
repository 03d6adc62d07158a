import { NotFoundError } from '../../../core/errors.js';
import { isId } from '../../../core/ids.js';
import { readChangedFrom, readPartStarts } from '../disclosure.reads.js';
import { type OpenHandler, XML } from './open-page.js';
import { element, xmlDocument } from './xml.js';

/** Fewer than a sitemap may hold: a part is made and sent in a moment, and small enough to be kept. */
const MOST = 5000;
const XMLNS = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** `sitemap.xml`: where its parts are. A part begins with an entry, so that what is added later changes none before it. */
export const sitemapIndex: OpenHandler = async (ctx, { base }) => {
  const starts = await readPartStarts(ctx, MOST);
  const parts = starts.map(({ id }) => element('sitemap', element('loc', `${base}sitemap/${id}.xml`)));
  return { status: 200, mediaType: XML, body: xmlDocument(element('sitemapindex', parts, XMLNS)) };
};

/** `sitemap/ID.xml`: addresses of entries from one on, 5,000 at most. */
export const sitemapPart: OpenHandler = async (ctx, { path, base }) => {
  const from = /^sitemap\/([^.]+)\.xml$/.exec(path)?.[1] ?? '';
  if (!isId(from)) throw new NotFoundError('份站点地图');
  const found = await readChangedFrom(ctx, from, MOST);
  const urls = found.map(({ id, updatedAt }) =>
    element('url', [element('loc', `${base}disclosures/${id}`), element('lastmod', updatedAt)]),
  );
  return { status: 200, mediaType: XML, body: xmlDocument(element('urlset', urls, XMLNS)) };
};
