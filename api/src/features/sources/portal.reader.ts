import type { Fetched } from '../../core/net/guarded-fetch.js';
import type { Particulars } from '../evidence/particulars.rules.js';
import { NO_VALIDATORS } from '../evidence/reading.js';
import { CaptureError, captureErrorOf, endsRun } from './capture.error.js';
import type { CaptureRun } from './capture-run.js';
import type { Found } from './found.js';
import type { ArticlePage, ListEntry } from './pages/page.types.js';
import { type ArticleAsFetched, articleAt, askingOf, portalOf } from './portal.pages.js';
import { newEntries } from './portal.walk.js';
import { Taker } from './taker.js';

/** Midday of the day on which it was published: a portal tells no instant that can be relied on. */
export const atNoon = (day: string | null): Date | null => (day ? new Date(`${day}T12:00:00+08:00`) : null);

/** What is kept of the pages that an article was read from. One that stands on several is asked for whole: its first page would not tell that another changed. */
const asPages = (fetched: readonly Fetched[]): Pick<Found, 'pages' | 'validators'> => ({
  pages: fetched.map(({ contentType, bytes }) => ({ mediaType: contentType, bytes })),
  validators: fetched.length === 1 && fetched[0] ? fetched[0].validators : NO_VALIDATORS,
});

type Stating = Pick<ArticlePage, keyof Particulars>;

/** What an article's page says about itself. */
export const particularsOf = ({
  indexNumber,
  documentNumber,
  issuer,
  issuedOn,
  validity,
  column,
}: Stating): Particulars => ({
  ...{ indexNumber, documentNumber, issuer, issuedOn, validity, column },
});

/** @param entry as the list names it */
export function foundIn(entry: ListEntry, article: ArticleAsFetched): Found {
  return {
    externalId: entry.url,
    title: article.title || entry.title,
    url: entry.url,
    contentHtml: article.bodyHtml,
    text: article.bodyText,
    tables: article.tables,
    unread: article.unread,
    publishedAt: atNoon(article.publishedOn ?? entry.publishedOn),
    origin: article.source,
    particulars: particularsOf(article),
    attachments: article.attachments,
    ...asPages(article.fetched),
  };
}

export const isAt = (listUrl: string, url: string): boolean => URL.parse(listUrl)?.host === URL.parse(url)?.host;

/** Reads a column of a portal: new entries, oldest first. One that fails stops none of the others. */
export async function readPortal(run: CaptureRun): Promise<void> {
  const portal = await portalOf(askingOf(run.platform), run.source);
  const { entries, failure } = await newEntries(run, portal);
  const taker = new Taker(run);
  for (const entry of entries.reverse()) {
    try {
      const article = await run.insist(() => articleAt(portal, entry.url));
      await taker.add(foundIn(entry, article));
    } catch (error) {
      if (taker.broken) throw error;
      await run.fail({ externalId: entry.url, title: entry.title }, error);
      if (endsRun(captureErrorOf(error), isAt(portal.listUrl, entry.url))) {
        await taker.end();
        throw error;
      }
    }
  }
  await taker.end();
  if (failure !== null) throw failure;
  if (run.passing > 0)
    throw new CaptureError('ARTICLE_FAILED', `有 ${run.passing} 篇文章未能采集，已记录，下次自动重试`, false);
}
