import { systemNow } from '../../core/clocks.js';
import { type Db, dbOf } from '../../core/database/sql.js';
import type { Platform } from '../../core/feature.js';
import type { Fetched, GuardOptions } from '../../core/net/guarded-fetch.js';
import type { HostTurns } from '../../core/net/host-turns.js';
import { allowedHosts } from './allowed-host.reads.js';
import { CaptureError } from './capture.error.js';
import { readArticle } from './pages/article-page.js';
import { readList } from './pages/list-page.js';
import { type ArticlePage, type ListPage, type PageConfiguration, PageError } from './pages/page.types.js';
import { PoliteFetch } from './polite.js';
import type { SourceRow } from './source.row.js';

/** Parts of one article */
const MAX_PARTS = 20;
/** How long a site may take to answer, and how much of an answer is read. */
export type AnswerLimits = Pick<GuardOptions, 'timeoutMs' | 'maxBytes'>;
const PAGES: AnswerLimits = { timeoutMs: 15_000, maxBytes: 8 * 1024 * 1024 };

/** How a portal is asked, and how its pages are read. */
export interface Portal {
  readonly listUrl: string;
  readonly configuration: PageConfiguration;
  readonly fetch: PoliteFetch;
}

type Settings = Pick<SourceRow, 'list_url' | 'family' | 'selectors' | 'delay_ms'>;

/** What asking a site takes: who may be asked, and whose turn it is. */
export interface Asking {
  readonly db: Db;
  readonly turns: HostTurns;
}

export const askingOf = ({ orm, hostTurns }: Platform): Asking => ({ db: dbOf(orm.em.fork()), turns: hostTurns });

export async function portalOf(
  { db, turns }: Asking,
  { list_url, family, selectors, delay_ms }: Settings,
  limits: AnswerLimits = PAGES,
): Promise<Portal> {
  const manners = {
    allowed: await allowedHosts(db),
    ...limits,
    turns,
    delayMs: delay_ms ?? 1000,
  };
  const configuration = { family: family ?? 'NONE', selectors };
  return { listUrl: list_url ?? '', configuration, fetch: new PoliteFetch(manners) };
}

/** A page that trips the reader up is one that cannot be read, not a fault of ours that is tried for ever. @throws PageError */
function readable<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw error instanceof PageError ? error : new PageError('UNREADABLE');
  }
}

export async function listAt({ fetch, configuration }: Portal, url: string): Promise<ListPage> {
  const fetched = await fetch.page(url);
  return readable(() => readList(fetched, configuration));
}

/** An article, and the pages that it was read from. */
export interface ArticleAsFetched extends ArticlePage {
  readonly fetched: readonly Fetched[];
}

/** How much of an article is asked for: so many parts, and nothing more after so many milliseconds of the machine's clock. */
interface Limits {
  readonly most?: number;
  readonly until?: number;
}

/** An article with its parts put together. */
export const articleAt = async (portal: Portal, url: string, limits: Limits = {}): Promise<ArticleAsFetched> =>
  articleFrom(portal, await portal.fetch.page(url), { url, ...limits });

/** An article whose first page has been fetched already. @throws PageError, CaptureError */
export async function articleFrom(
  { fetch, configuration }: Portal,
  page: Fetched,
  { url, most = MAX_PARTS, until = Number.POSITIVE_INFINITY }: Limits & { readonly url: string },
): Promise<ArticleAsFetched> {
  const first = readable(() => readArticle(page, configuration));
  const parts = [first];
  const fetched = [page];
  const read = new Set([url]);
  for (let next = first.next; next && !read.has(next) && parts.length < most; ) {
    if (systemNow().getTime() > until) throw new CaptureError('DEADLINE', '文章分成多页，网站太慢，没有读完', true);
    read.add(next);
    const following = await fetch.page(next);
    const part = readable(() => readArticle(following, configuration));
    parts.push(part);
    fetched.push(following);
    next = part.next;
  }
  return {
    ...first,
    bodyHtml: parts.map(({ bodyHtml }) => bodyHtml).join('\n'),
    bodyText: parts.map(({ bodyText }) => bodyText).join('\n'),
    attachments: parts.flatMap(({ attachments }) => attachments),
    tables: parts.flatMap(({ tables }) => tables),
    unread: parts.flatMap(({ unread }) => unread),
    next: null,
    fetched,
  };
}
