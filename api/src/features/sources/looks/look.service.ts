import { readBusinessMoment, systemNow } from '../../../core/clocks.js';
import { dbOf } from '../../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../../core/database/unit-of-work.js';
import { jobContextOf, type Platform } from '../../../core/feature.js';
import { WITHOUT_PAGE } from '../../evidence/reading.js';
import { keepFirst } from '../../evidence/revision.first.js';
import { contentOfHtml } from '../pages/content.js';
import type { SourceRow } from '../source.row.js';
import { SourceKind } from '../source-kind.js';
import { lookAtLinks, lookAtPortal } from './look.portal.js';
import { type ArticleToLook, dueArticles, olderArticles } from './look.row.js';
import type { Look } from './look.types.js';
import { lookAtWeChat } from './look.wechat.js';
import { recordLook } from './record-look.js';
import { takeTurns } from './turns.js';
import { placeOfPage, waitingAt } from './waiting.js';

/** How articles of each kind of channel are looked at: a new one is a file and a line here. Rows of a table have no page. */
const LOOKERS: Readonly<
  Partial<Record<SourceKind, (platform: Platform, source: SourceRow, look: Look) => Promise<void>>>
> = {
  [SourceKind.WECHAT]: lookAtWeChat,
  [SourceKind.PORTAL]: lookAtPortal,
  [SourceKind.LINK]: lookAtLinks,
};

export const canBeLookedAt = (kind: SourceKind): boolean => LOOKERS[kind] !== undefined;

interface Asked {
  readonly articles: readonly ArticleToLook[];
  readonly until: number;
  readonly turnUntil: number;
  /** who asked for it now; null: its time has come */
  readonly reason: string | null;
}

/**
 * Looks at articles of one source again and writes down what was found, each in a transaction of its own.
 * @returns those that have not been looked at
 */
export async function lookAgain(
  platform: Platform,
  source: SourceRow,
  { articles, until, turnUntil, reason }: Asked,
): Promise<ArticleToLook[]> {
  const left = new Set(articles);
  const context = jobContextOf(platform, `复查 ${source.name}`);
  await LOOKERS[source.kind]?.(platform, source, {
    articles,
    until,
    turnUntil,
    tell: async (article, seen) => {
      await unitOfWork(context, reason, (work) => recordLook(work, source, { articleId: article.id, seen }));
      left.delete(article);
    },
  });
  return [...left];
}

/** So many of what was captured before pages were kept are taken up together. */
const TOGETHER = 200;

/** What is known of articles that were captured before pages were kept becomes their first revision. */
async function takeUpOlder(context: WriteContext): Promise<void> {
  while ((await unitOfWork(context, null, takeUp)) === TOGETHER);
}

/** @returns how many */
async function takeUp(work: Work): Promise<number> {
  const older = await olderArticles(work.db, TOGETHER);
  const captured = older.map(({ id, title, contentHtml, capturedAt }) => ({
    ...{ articleId: id, capturedAt },
    reading: {
      ...{ title, ...contentOfHtml(contentHtml), ...WITHOUT_PAGE },
      pages: [{ mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(contentHtml) }],
    },
  }));
  if (captured.length > 0) await keepFirst(work, captured);
  return older.length;
}

/** After it the job begins nothing more, and asks for nothing more a minute later. */
const JOB_MS = 2 * 60_000;
const LAST_MS = 60_000;
/** So many hosts at once; after so long the next source of a host, and the next host, have their turn. */
const HOSTS_AT_ONCE = 4;
const TURN_MS = 20_000;

/** The job: articles whose time has come, host beside host, source by source. One that cannot be written down stops none of the others. */
export async function lookAtDue(platform: Platform, context: WriteContext): Promise<void> {
  const db = dbOf(platform.orm.em.fork());
  await takeUpOlder(context);
  const { now } = await readBusinessMoment(db);
  const begins = systemNow().getTime() + JOB_MS;
  await takeTurns(await waitingAt(db, await dueArticles(db, now), placeOfPage), {
    atOnce: HOSTS_AT_ONCE,
    take: async ({ asker: source, things: articles }) => {
      const turnUntil = systemNow().getTime() + TURN_MS;
      if (turnUntil - TURN_MS > begins) return [];
      try {
        return await lookAgain(platform, source, { articles, until: begins + LAST_MS, turnUntil, reason: null });
      } catch (error) {
        platform.log.error({ err: error, source: source.id }, 'looks not recorded');
        return [];
      }
    },
  });
}
