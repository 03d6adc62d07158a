import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { dayOf } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { takeArticles } from '../disclosures/disclosure.service.js';
import { kindOf } from '../disclosures/learned.rules.js';
import { type Candidates, candidates } from '../disclosures/matching.reads.js';
import { type Match, periodIn, Unmatched, unitOf } from '../disclosures/matching.rules.js';
import { contentOfHtml } from './pages/content.js';
import { lockWaiting, titlesWaiting } from './unmatched.reads.js';
import type { UnmatchedArticle } from './unmatched.types.js';

export interface Decision {
  readonly article: UnmatchedArticle;
  /** null: it is no disclosure */
  readonly match: Match | null;
  readonly among: Candidates;
}

/** What the title says itself is not learned: it differs from one to the next. */
function lessonOf({ article, match, among }: Decision) {
  if (!match) return { itemId: null, unitId: null, sourceId: null, lastPeriod: false };
  const said = unitOf(article, among.units, among.sourceUnitId);
  const named = said !== null && said !== Unmatched.AMBIGUOUS_UNIT && said.id === match.unitId;
  const item = among.items.find(({ id }) => id === match.itemId);
  const saysPeriod = item ? periodIn(article.title, item.frequency, dayOf(article.publishedAt)) !== null : false;
  return {
    itemId: match.itemId,
    ...(named ? { unitId: null, sourceId: null } : { unitId: match.unitId, sourceId: article.sourceId }),
    lastPeriod: !saysPeriod,
  };
}

/** Remembers what a person decided about titles of this kind, in the place of what was remembered before. @returns its id */
export async function learn(work: Work, decision: Decision): Promise<string> {
  const { article, among } = decision;
  const { itemId, unitId, sourceId, lastPeriod } = lessonOf(decision);
  const kind = kindOf(article.title, among.units);
  const id = newId();
  // two who decide about one kind at once: the later one counts
  await sql`select pg_advisory_xact_lock(hashtext('learned_title'), hashtext(${kind}))`.execute(work.db);
  await sql`update learned_title set forgotten_at = ${work.now} where district_id = ${among.districtId} and kind = ${kind}
    and (source_id is not distinct from ${sourceId}::uuid or source_id = ${article.sourceId}) and forgotten_at is null`.execute(
    work.db,
  );
  await sql`insert into learned_title (id, district_id, kind, item_id, unit_id, source_id, last_period, learned_from, learned_at)
    values (${id}, ${among.districtId}, ${kind}, ${itemId}, ${unitId}, ${sourceId}, ${lastPeriod}, ${article.id},
      ${work.now})`.execute(work.db);
  return id;
}

/** What an article settled: itself, and what was learned from it with all that went the same way. Titles of that kind wait again. */
export async function forget(work: Work, articleId: string): Promise<string[]> {
  const lessons = await rows<{ id: string }>(
    work.db,
    sql`update learned_title set forgotten_at = ${work.now} where learned_from = ${articleId} and forgotten_at is null returning id`,
  );
  const followed = await rows<{ id: string }>(
    work.db,
    sql`select id from captured_article where lesson_id = any(${lessons.map(({ id }) => id)}::uuid[]) order by id for update`,
  );
  return [...new Set([articleId, ...followed.map(({ id }) => id)])];
}

/** So many are settled together. */
const TOGETHER = 50;

/** Those that wait and are of the kind that was learned just now go the same way. @returns how many */
export async function settleAlike(
  work: Work,
  { id, title }: UnmatchedArticle,
  { districtId, units }: Candidates,
): Promise<number> {
  const kind = kindOf(title, units);
  const waiting = await titlesWaiting(work.db, districtId);
  let settled = 0;
  for (const [unitId, ofUnit] of Map.groupBy(waiting, ({ sourceUnitId }) => sourceUnitId)) {
    const among = await candidates(work.db, unitId);
    const alike = ofUnit.filter((one) => one.id !== id && kindOf(one.title, among.units) === kind).map((one) => one.id);
    for (let from = 0; from < alike.length; from += TOGETHER)
      settled += await settle(work, await lockWaiting(work.db, alike.slice(from, from + TOGETHER)), among);
  }
  return settled;
}

async function settle(work: Work, articles: readonly UnmatchedArticle[], among: Candidates): Promise<number> {
  const captured = articles.map((article) => ({ ...article, ...contentOfHtml(article.contentHtml), dated: true }));
  const settled = (await takeArticles(work, captured, among)).filter(({ lessonId }) => lessonId !== null);
  await sql`update captured_article a set version = version + 1, former_reason = a.unmatched_because, unmatched_because = n.because,
      lesson_id = n."lessonId"
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as n(id uuid, because text, "lessonId" uuid) where a.id = n.id`.execute(
    work.db,
  );
  for (const { sourceUnitPath, sourceId } of articles) work.emit(recordsChanged(sourceUnitPath, 'SOURCE', [sourceId]));
  return settled.length;
}
