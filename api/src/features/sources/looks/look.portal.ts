import { systemNow } from '../../../core/clocks.js';
import type { Platform } from '../../../core/feature.js';
import { siteOf } from '../by-hand/link.page.js';
import { CaptureError, captureErrorOf, endsRun } from '../capture.error.js';
import { insist } from '../insist.js';
import { isMissing } from '../pages/missing.js';
import { articleFrom, askingOf, type Portal, portalOf } from '../portal.pages.js';
import { foundIn, isAt } from '../portal.reader.js';
import type { SourceRow } from '../source.row.js';
import type { ArticleToLook } from './look.row.js';
import { failed, type Look } from './look.types.js';
import type { Seen } from './record-look.js';

async function seenAt(portal: Portal, { url, title, known }: ArticleToLook): Promise<Seen> {
  if (url === null) return { kind: 'FAILED', code: 'NO_ADDRESS', message: '这篇文章没有网址，无法复查' };
  const page = await portal.fetch.page(url, known);
  if (page.status === 304) return { kind: 'SAME' };
  if (isMissing(page, portal.configuration, url)) return { kind: 'MISSING', certain: false };
  const article = await articleFrom(portal, page, { url });
  return { kind: 'FOUND', found: foundIn({ title, url, publishedOn: null }, article) };
}

/** Our own limits: what was not asked for has not failed, and stays due. */
const OUR_LIMITS = new Set(['REQUEST_LIMIT', 'DEADLINE']);

/** Looks at articles of a column, page by page. */
export async function lookAtPortal(platform: Platform, source: SourceRow, look: Look): Promise<void> {
  await lookAtPages(platform, await portalOf(askingOf(platform), source), look);
}

/** Looks at pasted links, each as the site that it leads to is read. */
export async function lookAtLinks(platform: Platform, _source: SourceRow, look: Look): Promise<void> {
  for (const articles of Map.groupBy(look.articles, ({ url }) => URL.parse(url ?? '')?.host ?? '').values()) {
    const site = await siteOf(askingOf(platform), articles[0]?.url ?? '');
    await lookAtPages(platform, site, { ...look, articles });
  }
}

/** Looks at pages of a site. When it lets nothing be read any more, the rest of it failed as well. */
async function lookAtPages(
  platform: Platform,
  portal: Portal,
  { articles, until, turnUntil, tell }: Look,
): Promise<void> {
  for (const [nr, article] of articles.entries()) {
    if (nr > 0 && systemNow().getTime() > turnUntil) return;
    try {
      await tell(article, await insist(() => seenAt(portal, article), { until }));
    } catch (thrown) {
      const error = captureErrorOf(thrown);
      if (error instanceof CaptureError && OUR_LIMITS.has(error.code)) return;
      const ends = endsRun(error, isAt(portal.listUrl, article.url ?? portal.listUrl));
      for (const one of ends ? articles.slice(nr) : [article]) await tell(one, failed(platform, error));
      if (ends) return;
    }
  }
}
