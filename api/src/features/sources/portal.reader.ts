import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { type Db, dbOf, rows } from '../../core/database/sql.js';
import { allowedHosts } from './allowed-host.reads.js';
import { CaptureError, captureErrorOf, endsRun } from './capture.error.js';
import { type CaptureRun, dayBefore, type Found } from './capture-run.js';
import { readArticle } from './pages/article-page.js';
import { readList } from './pages/list-page.js';
import {
  type ArticlePage,
  type ListEntry,
  type ListPage,
  type PageConfiguration,
  PageError,
} from './pages/page.types.js';
import { PoliteFetch } from './polite.js';
import type { SourceRow } from './source.row.js';

const MAX_PAGES = 500;
/** Parts of one article */
const MAX_PARTS = 20;
const TIMEOUT_MS = 15_000;
const MAX_BYTES = 8 * 1024 * 1024;

/** How a portal is asked, and how its pages are read. */
export interface Portal {
  readonly listUrl: string;
  readonly configuration: PageConfiguration;
  readonly fetch: PoliteFetch;
}

type Settings = Pick<SourceRow, 'list_url' | 'family' | 'selectors' | 'delay_ms'>;

export async function portalOf(db: Db, { list_url, family, selectors, delay_ms }: Settings): Promise<Portal> {
  const manners = {
    allowed: await allowedHosts(db),
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
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

/** An article with its parts put together. */
export async function articleAt({ fetch, configuration }: Portal, url: string, most = MAX_PARTS): Promise<ArticlePage> {
  const partAt = async (address: string) => {
    const fetched = await fetch.page(address);
    return readable(() => readArticle(fetched, configuration));
  };
  const first = await partAt(url);
  const parts = [first];
  const read = new Set([url]);
  for (let next = first.next; next && !read.has(next) && parts.length < most; ) {
    read.add(next);
    const part = await partAt(next);
    parts.push(part);
    next = part.next;
  }
  return {
    ...first,
    bodyHtml: parts.map(({ bodyHtml }) => bodyHtml).join('\n'),
    bodyText: parts.map(({ bodyText }) => bodyText).join('\n'),
    attachments: parts.flatMap(({ attachments }) => attachments),
    tables: parts.flatMap(({ tables }) => tables),
    next: null,
  };
}

/** Entries that are to be asked for: neither taken, nor failed for good within a day. */
async function unknownOf(db: Db, sourceId: string, entries: readonly ListEntry[]): Promise<readonly ListEntry[]> {
  const urls = entries.map(({ url }) => url);
  const found = await rows<{ url: string }>(
    db,
    sql`select external_id as url from captured_article where source_id = ${sourceId} and external_id = any(${urls}::text[])
      union select external_id from capture_failure where source_id = ${sourceId} and lasting
        and failed_at > ${dayBefore(systemNow())} and external_id = any(${urls}::text[])`,
  );
  const known = new Set(found.map(({ url }) => url));
  return entries.filter(({ url }) => !known.has(url));
}

/**
 * Whether a page without anything new may end this run: the last one took everything, and within a day a whole list was walked through
 * as it is read now. What a portal publishes with an earlier day stands further down, and is found then.
 */
async function mayStopEarly({ source, id, platform }: CaptureRun): Promise<boolean> {
  const [known] = await rows<{ last: string | null; walked: boolean | null }>(
    dbOf(platform.orm.em.fork()),
    sql`select (array_agg(outcome order by started_at desc, id desc))[1] as last,
        bool_or(whole and outcome = 'SUCCEEDED' and walked_at > ${dayBefore(systemNow())}
          and walked_at > coalesce((select changed_at from source where id = ${source.id}), '-infinity')) as walked
      from capture_run where source_id = ${source.id} and id <> ${id} and outcome <> 'RUNNING'`,
  );
  return known?.last === 'SUCCEEDED' && known.walked === true;
}

/** An empty list of a source that had articles is one that we cannot read any more. */
async function mustHaveEntries(db: Db, sourceId: string): Promise<void> {
  const [article] = await rows(db, sql`select 1 from captured_article where source_id = ${sourceId} limit 1`);
  if (article) throw new PageError('NOT_A_LIST');
}

/** What a walk through the list found, newest first, and why it ended before the list did. */
interface Walk {
  readonly entries: ListEntry[];
  /** null: it came to the end, or to what was taken before */
  readonly failure: unknown;
}

/** Entries of the list that are new. A failure on a later page keeps what stands on those before it. */
async function newEntries(run: CaptureRun, portal: Portal): Promise<Walk> {
  const db = dbOf(run.platform.orm.em.fork());
  const stopsEarly = await mayStopEarly(run);
  const fresh = new Map<string, ListEntry>();
  const read = new Set<string>();
  const found = (failure: unknown): Walk => ({ entries: [...fresh.values()], failure });
  for (let next: string | null = portal.listUrl; next && !read.has(next) && read.size < MAX_PAGES; ) {
    const url = next;
    read.add(url);
    try {
      const page: ListPage = await run.insist(() => listAt(portal, url));
      if (read.size === 1 && page.entries.length === 0) await mustHaveEntries(db, run.source.id);
      const unknown = await unknownOf(db, run.source.id, page.entries);
      run.seen += page.entries.length;
      for (const entry of unknown) fresh.set(entry.url, entry);
      if (unknown.length === 0 && stopsEarly) return found(null);
      next = page.next;
    } catch (error) {
      return found(error);
    }
  }
  if (read.size >= MAX_PAGES)
    return found(new CaptureError('LIST_TOO_LONG', `列表超过${MAX_PAGES}页，其余没有采集`, false));
  run.whole = true;
  return found(null);
}

/** Midday of the day on which it was published: a portal tells no instant that can be relied on. */
export const atNoon = (day: string | null): Date | null => (day ? new Date(`${day}T12:00:00+08:00`) : null);

function foundIn(entry: ListEntry, article: ArticlePage): Found {
  return {
    externalId: entry.url,
    title: article.title || entry.title,
    url: entry.url,
    contentHtml: article.bodyHtml,
    publishedAt: atNoon(article.publishedOn ?? entry.publishedOn),
    origin: article.source,
  };
}

const isAt = (listUrl: string, url: string): boolean => URL.parse(listUrl)?.host === URL.parse(url)?.host;

/** Reads a column of a portal: new entries, oldest first. One that fails stops none of the others. */
export async function readPortal(run: CaptureRun): Promise<void> {
  const portal = await portalOf(dbOf(run.platform.orm.em.fork()), run.source);
  const { entries, failure } = await newEntries(run, portal);
  for (const entry of entries.reverse()) {
    try {
      const article = await run.insist(() => articleAt(portal, entry.url));
      await run.take(foundIn(entry, article));
    } catch (error) {
      await run.fail({ externalId: entry.url, title: entry.title }, error);
      if (endsRun(captureErrorOf(error), isAt(portal.listUrl, entry.url))) throw error;
    }
  }
  if (failure !== null) throw failure;
  if (run.passing > 0)
    throw new CaptureError('ARTICLE_FAILED', `有 ${run.passing} 篇文章未能采集，已记录，下次自动重试`, false);
}
