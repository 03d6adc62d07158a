import { sql } from 'kysely';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import type { Platform } from '../../core/feature.js';
import { WITHOUT_PAGE } from '../evidence/reading.js';
import { CaptureError } from './capture.error.js';
import type { CaptureRun } from './capture-run.js';
import type { Found } from './found.js';
import { recordWithdrawn } from './looks/record-look.js';
import { contentOfHtml } from './pages/content.js';
import type { SourceRow } from './source.row.js';
import { Taker } from './taker.js';
import { publishedPage, type WeChatAccount, type WeChatArticle } from './wechat.client.js';

export const MAX_PAGES = 200;
export const SECRET_PURPOSE = 'source-secret';

/** The list gives the content itself: that is what is kept. */
export const foundIn = ({ updateTime, ...article }: WeChatArticle): Found => ({
  ...article,
  ...contentOfHtml(article.contentHtml),
  publishedAt: new Date(updateTime * 1000),
  origin: null,
  pages: [{ mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(article.contentHtml) }],
  ...WITHOUT_PAGE,
});

/** How the account of a source is asked. */
export const accountOf = ({ sealer, weChatBaseUrl }: Platform, source: SourceRow): WeChatAccount => ({
  ...{ baseUrl: weChatBaseUrl, appId: source.app_id ?? '' },
  secret: sealer.open(SECRET_PURPOSE, Buffer.from(source.secret_sealed ?? '')),
});

/** Reads newest first until it meets what it took before; the cursor moves only when all of it was taken. */
export async function readWeChat(run: CaptureRun): Promise<void> {
  const { platform, source } = run;
  const account = accountOf(platform, source);
  const cursor = Number(source.cursor);
  const fresh: WeChatArticle[] = [];
  let offset = 0;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { articles: listed, total, count } = await run.insist(() => publishedPage(account, offset));
    const articles = listed.filter(({ deleted }) => !deleted);
    await noteWithdrawn(run, listed);
    // articles of the cursor's own second are looked at again: several may share it
    fresh.push(...articles.filter((article) => article.updateTime >= cursor));
    run.seen += articles.length;
    offset += count;
    const reachedKnown = listed.some((article) => article.updateTime < cursor);
    if (reachedKnown || count === 0 || offset >= total) return takeAll(run, cursor, fresh.reverse());
  }
  // the oldest of them were not even listed: what is there is taken, and the cursor stays
  await takeAll(run, Number.POSITIVE_INFINITY, fresh.reverse());
  throw new CaptureError('LIST_TOO_LONG', `文章超过${MAX_PAGES}页，最早的没有采集`, false);
}

/** Articles that the account says it has withdrawn. */
async function noteWithdrawn({ context, source }: CaptureRun, listed: readonly WeChatArticle[]): Promise<void> {
  const gone = listed.filter(({ deleted }) => deleted).map(({ externalId }) => externalId);
  if (gone.length > 0) await unitOfWork(context, context.reason, (work) => recordWithdrawn(work, source, gone));
}

/** Takes articles, oldest first. One that fails stops none of the others, and keeps the cursor before it. */
async function takeAll(run: CaptureRun, cursor: number, articles: readonly WeChatArticle[]): Promise<void> {
  const taker = new Taker(run);
  for (const article of articles) {
    try {
      await taker.add(foundIn(article));
    } catch (error) {
      if (taker.broken) throw error;
      await run.fail(article, error);
      taker.failed.add(article.externalId);
    }
  }
  await taker.end();
  const firstFailed = articles.findIndex(({ externalId }) => taker.failed.has(externalId));
  const taken = firstFailed < 0 ? articles : articles.slice(0, firstFailed);
  const newest = taken.reduce((most, { updateTime }) => Math.max(most, updateTime), cursor);
  if (newest > cursor) {
    await unitOfWork(run.context, run.context.reason, async ({ db }) => {
      await sql`update source set cursor = greatest(cursor, ${newest}) where id = ${run.source.id}`.execute(db);
    });
  }
  if (firstFailed >= 0) {
    throw new CaptureError('ARTICLE_FAILED', `有 ${taker.failed.size} 篇文章未能入库，已记录，下次自动重试`, false);
  }
}
