import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { type Db, dbOf, rows } from '../../core/database/sql.js';
import { CaptureError } from './capture.error.js';
import { type CaptureRun, dayBefore } from './capture-run.js';
import { type ListEntry, type ListPage, PageError } from './pages/page.types.js';
import { listAt, type Portal } from './portal.pages.js';

const MAX_PAGES = 500;

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
export async function newEntries(run: CaptureRun, portal: Portal): Promise<Walk> {
  const db = dbOf(run.platform.orm.em.fork());
  const stopsEarly = await mayStopEarly(run);
  const fresh = new Map<string, ListEntry>();
  const read = new Set<string>();
  const found = (failure: unknown): Walk => ({ entries: [...fresh.values()], failure });
  for (let next: string | null = portal.listUrl; next && !read.has(next) && read.size < MAX_PAGES; ) {
    const url = next;
    if (systemNow().getTime() > run.walksUntil)
      return found(new CaptureError('DEADLINE', '列表太长，本次没有看完，其余下次继续', false));
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
