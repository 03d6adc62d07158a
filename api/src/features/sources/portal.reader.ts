import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { type Db, dbOf, rows } from '../../core/database/sql.js';
import { allowedHosts } from './allowed-host.reads.js';
import { CaptureError } from './capture.error.js';
import { type CaptureRun, dayBefore, type Found } from './capture-run.js';
import { readArticle } from './pages/article-page.js';
import { readList } from './pages/list-page.js';
import type { ArticlePage, ListEntry, ListPage, PageConfiguration } from './pages/page.types.js';
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

export async function listAt({ fetch, configuration }: Portal, url: string): Promise<ListPage> {
  return readList(await fetch.page(url), configuration);
}

/** An article with its parts put together. */
export async function articleAt({ fetch, configuration }: Portal, url: string, most = MAX_PARTS): Promise<ArticlePage> {
  const first = readArticle(await fetch.page(url), configuration);
  const parts = [first];
  const read = new Set([url]);
  for (let next = first.next; next && !read.has(next) && parts.length < most; ) {
    read.add(next);
    const part = readArticle(await fetch.page(next), configuration);
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

/** Whether the last run that ended took everything: then a page without anything new ends the next one. */
async function tookAll(db: Db, sourceId: string, runId: string): Promise<boolean> {
  const [last] = await rows<{ outcome: string }>(
    db,
    sql`select outcome from capture_run where source_id = ${sourceId} and id <> ${runId} and outcome <> 'RUNNING'
      order by started_at desc, id desc limit 1`,
  );
  return last?.outcome === 'SUCCEEDED';
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
  const stopsEarly = await tookAll(db, run.source.id, run.id);
  const fresh = new Map<string, ListEntry>();
  const read = new Set<string>();
  const found = (failure: unknown): Walk => ({ entries: [...fresh.values()], failure });
  for (let next: string | null = portal.listUrl; next && !read.has(next) && read.size < MAX_PAGES; ) {
    const url = next;
    read.add(url);
    try {
      const page: ListPage = await run.insist(() => listAt(portal, url));
      const unknown = await unknownOf(db, run.source.id, page.entries);
      run.seen += page.entries.length;
      for (const entry of unknown) fresh.set(entry.url, entry);
      if (unknown.length === 0 && stopsEarly) break;
      next = page.next;
    } catch (error) {
      return found(error);
    }
  }
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
      if (error instanceof CaptureError && error.code === 'REQUEST_LIMIT') throw error;
    }
  }
  if (failure !== null) throw failure;
  if (run.passing > 0)
    throw new CaptureError('ARTICLE_FAILED', `有 ${run.passing} 篇文章未能采集，已记录，下次自动重试`, false);
}
