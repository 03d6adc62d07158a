import { readBusinessMoment, systemNow } from '../../../core/clocks.js';
import { dbOf } from '../../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../../core/database/unit-of-work.js';
import { jobContextOf, type Platform } from '../../../core/feature.js';
import { NO_VALIDATORS } from '../../evidence/reading.js';
import { keepFirst } from '../../evidence/revision.first.js';
import { contentOfHtml } from '../pages/content.js';
import { findSourceRow, type SourceRow } from '../source.row.js';
import { SourceKind } from '../source-kind.js';
import { lookAtPortal } from './look.portal.js';
import { type ArticleToLook, dueArticles, olderArticles } from './look.row.js';
import type { Look } from './look.types.js';
import { lookAtWeChat } from './look.wechat.js';
import { recordLook } from './record-look.js';

/** How articles of each kind of channel are looked at: a new one is a file and a line here. Rows of a table have no page. */
const LOOKERS: Readonly<
  Partial<Record<SourceKind, (platform: Platform, source: SourceRow, look: Look) => Promise<void>>>
> = {
  [SourceKind.WECHAT]: lookAtWeChat,
  [SourceKind.PORTAL]: lookAtPortal,
  [SourceKind.LINK]: lookAtPortal,
};

export const canBeLookedAt = (kind: SourceKind): boolean => LOOKERS[kind] !== undefined;

interface Asked {
  readonly articles: readonly ArticleToLook[];
  readonly until: number;
  /** who asked for it now; null: its time has come */
  readonly reason: string | null;
}

/** Looks at articles of one source again and writes down what was found, each in a transaction of its own. */
export async function lookAgain(
  platform: Platform,
  source: SourceRow,
  { articles, until, reason }: Asked,
): Promise<void> {
  const context = jobContextOf(platform, `复查 ${source.name}`);
  await LOOKERS[source.kind]?.(platform, source, {
    articles,
    until,
    tell: ({ id: articleId }, seen) =>
      unitOfWork(context, reason, (work) => recordLook(work, source, { articleId, seen })),
  });
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
      ...{ title, ...contentOfHtml(contentHtml), validators: NO_VALIDATORS },
      pages: [{ mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(contentHtml) }],
    },
  }));
  if (captured.length > 0) await keepFirst(work, captured);
  return older.length;
}

/** After it the job begins no further source, and asks for nothing more a minute later. */
const JOB_MS = 2 * 60_000;
const LAST_MS = 60_000;

/** The job: articles whose time has come, source by source. One that cannot be written down stops none of the others. */
export async function lookAtDue(platform: Platform, context: WriteContext): Promise<void> {
  const db = dbOf(platform.orm.em.fork());
  await takeUpOlder(context);
  const { now } = await readBusinessMoment(db);
  const begins = systemNow().getTime() + JOB_MS;
  const due = Map.groupBy(await dueArticles(db, now), ({ sourceId }) => sourceId);
  for (const [sourceId, articles] of due) {
    const source = await findSourceRow(db, sourceId);
    if (!source || systemNow().getTime() > begins) continue;
    try {
      await lookAgain(platform, source, { articles, until: begins + LAST_MS, reason: null });
    } catch (error) {
      platform.log.error({ err: error, source: sourceId }, 'looks not recorded');
    }
  }
}
