import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Db, row, rows } from '../../core/database/sql.js';
import { unitOfWork, type WriteContext } from '../../core/database/unit-of-work.js';
import { jobContextOf, type Platform } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { takeArticle } from '../disclosures/disclosure.service.js';
import { freeWhatItServes, holdWhatItServes } from './source-hold.service.js';
import { publishedPage, type WeChatArticle, WeChatError, type WeChatPage } from './wechat.client.js';

const ATTEMPTS = 4;
const BACKOFF_MS = 250;
const MAX_PAGES = 200;
/** A capture that has not ended by then never will. */
const ABANDONED_MS = 10 * 60_000;

export interface SourceRow {
  id: string;
  name: string;
  unit_id: string;
  unit_path: string;
  app_id: string;
  secret_sealed: Buffer;
  cursor: string;
}

interface Taking extends WriteContext {
  readonly reason: string | null;
}

interface Tally {
  attempts: number;
  seen: number;
  added: number;
  matched: number;
}

export const SECRET_PURPOSE = 'source-secret';

/** Fetches a page, again with growing pauses while the failure may pass by itself. @throws WeChatError */
async function fetchPage(ask: () => Promise<WeChatPage>, tally: Tally): Promise<WeChatPage> {
  for (let attempt = 1; ; attempt++) {
    tally.attempts++;
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof WeChatError) || !error.retryable || attempt === ATTEMPTS) throw error;
      await pause(BACKOFF_MS * 2 ** (attempt - 1));
    }
  }
}

/** Takes one article in a transaction of its own; one known already changes nothing. */
async function take(
  context: Taking,
  source: SourceRow,
  article: WeChatArticle,
): Promise<'KNOWN' | 'MATCHED' | 'UNMATCHED'> {
  return unitOfWork(context, context.reason, async (work) => {
    const id = newId();
    const publishedAt = new Date(article.updateTime * 1000);
    const hash = createHash('sha256').update(article.contentHtml).digest();
    const fresh = await row(
      work.db,
      sql`insert into captured_article (id, source_id, external_id, title, url, content_html, content_hash, published_at, captured_at)
        values (${id}, ${source.id}, ${article.externalId}, ${article.title}, ${article.url}, ${article.contentHtml}, ${hash},
          ${publishedAt}, ${work.now}) on conflict (source_id, external_id) do nothing returning id`,
    );
    if (!fresh) return 'KNOWN';
    const { title, url, contentHtml } = article;
    const matches = await takeArticle(
      work,
      { id, sourceId: source.id, title, url, contentHtml, publishedAt },
      source.unit_id,
    );
    if (typeof matches !== 'string') return 'MATCHED';
    await sql`update captured_article set unmatched_because = ${matches} where id = ${id}`.execute(work.db);
    return 'UNMATCHED';
  });
}

/** Reads newest first until it meets what it took before; the cursor moves only when all of it was taken. */
async function readNew(context: Taking, platform: Platform, source: SourceRow, tally: Tally): Promise<void> {
  const secret = platform.sealer.open(SECRET_PURPOSE, Buffer.from(source.secret_sealed));
  const account = { baseUrl: platform.weChatBaseUrl, appId: source.app_id, secret };
  const cursor = Number(source.cursor);
  const fresh: WeChatArticle[] = [];
  let offset = 0;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { articles, total, count } = await fetchPage(() => publishedPage(account, offset), tally);
    // articles of the cursor's own second are looked at again: several may share it
    fresh.push(...articles.filter((article) => article.updateTime >= cursor));
    tally.seen += articles.length;
    offset += count;
    const reachedKnown = articles.some((article) => article.updateTime < cursor);
    if (reachedKnown || count === 0 || offset >= total) break;
  }
  const { newest, failed } = await takeAll({ context, platform, source, tally }, cursor, fresh.reverse());
  if (newest > cursor) {
    await unitOfWork(context, context.reason, async ({ db }) => {
      await sql`update source set cursor = greatest(cursor, ${newest}) where id = ${source.id}`.execute(db);
    });
  }
  if (failed > 0) {
    throw new WeChatError('ARTICLE_FAILED', `有 ${failed} 篇文章未能入库，已记录，下次自动重试`, false);
  }
}

interface TakeAll {
  readonly context: Taking;
  readonly platform: Platform;
  readonly source: SourceRow;
  readonly tally: Tally;
}

/** Takes articles, oldest first. One that fails stops none of the others, and keeps the cursor before it. */
async function takeAll(
  { context, platform, source, tally }: TakeAll,
  cursor: number,
  articles: readonly WeChatArticle[],
) {
  let newest = cursor;
  let failed = 0;
  for (const article of articles) {
    try {
      const result = await take(context, source, article);
      if (result !== 'KNOWN') tally.added++;
      if (result === 'MATCHED') tally.matched++;
      if (failed === 0) newest = Math.max(newest, article.updateTime);
    } catch (error) {
      failed++;
      platform.log.error({ err: error, source: source.id, article: article.externalId }, 'article not taken');
    }
  }
  return { newest, failed };
}

/**
 * Captures one source and keeps a record of the run, whatever comes of it. What it takes is the platform's doing; `reason`
 * says who asked for it now.
 * @returns the run's id
 */
export async function capture(platform: Platform, source: SourceRow, reason: string | null = null): Promise<string> {
  const context: Taking = { ...jobContextOf(platform, `采集 ${source.name}`), reason };
  const runId = newId();
  await unitOfWork(context, context.reason, async ({ db, now }) => {
    // a run whose process died is over, whatever it says
    await sql`update capture_run set outcome = 'FAILED', finished_at = ${now}, error_code = 'ABANDONED',
        error_message = '采集中断,已重新开始' where source_id = ${source.id} and outcome = 'RUNNING'
        and started_at < ${new Date(now.getTime() - ABANDONED_MS)}`.execute(db);
    await sql`insert into capture_run (id, source_id, outcome, started_at) values (${runId}, ${source.id}, 'RUNNING', ${now})`.execute(
      db,
    );
  });
  const tally: Tally = { attempts: 0, seen: 0, added: 0, matched: 0 };
  let failure: { code: string; message: string } | null = null;
  try {
    await readNew(context, platform, source, tally);
  } catch (error) {
    if (!(error instanceof WeChatError)) platform.log.error({ err: error, source: source.id }, 'capture failed');
    failure =
      error instanceof WeChatError ? error : { code: 'INTERNAL', message: '采集时系统内部出错，已记录，将自动重试' };
  }
  await unitOfWork(context, context.reason, async (work) => {
    const { db, now, emit } = work;
    await sql`update capture_run set outcome = ${failure ? 'FAILED' : 'SUCCEEDED'}, finished_at = ${now},
      attempts = ${tally.attempts}, seen = ${tally.seen}, added = ${tally.added}, matched = ${tally.matched},
      error_code = ${failure?.code ?? null}, error_message = ${failure?.message ?? null} where id = ${runId}`.execute(
      db,
    );
    emit(recordsChanged(source.unit_path, 'SOURCE', [source.id]));
    await (failure ? holdWhatItServes(work, source) : freeWhatItServes(work, source));
  });
  return runId;
}

const SOURCE = sql`select s.id, s.name, s.unit_id, u.path::text as unit_path, s.app_id, s.secret_sealed, s.cursor
  from source s join unit u on u.id = s.unit_id`;

export const findSourceRow = (db: Db, id: string): Promise<SourceRow | null> =>
  row<SourceRow>(db, sql`${SOURCE} where s.id = ${id}`);

/** The job: every enabled source, one after the other. */
export async function captureAll(platform: Platform, db: Db): Promise<void> {
  for (const source of await rows<SourceRow>(db, sql`${SOURCE} where s.enabled order by s.id`)) {
    await capture(platform, source);
  }
}
