import { sql } from 'kysely';
import type { Work } from '../../core/database/unit-of-work.js';
import { dayOf } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { takeArticles } from '../disclosures/disclosure.service.js';
import { kindOf } from '../disclosures/learned.rules.js';
import { type Candidates, candidates } from '../disclosures/matching.reads.js';
import { type Match, periodIn, Unmatched, unitOf } from '../disclosures/matching.rules.js';
import { contentOfHtml } from './pages/content.js';
import { waitingIn } from './unmatched.reads.js';
import type { UnmatchedArticle } from './unmatched.types.js';

interface Decision {
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

/** Remembers what a person decided about titles of this kind, in the place of what was remembered before. */
export async function learn(work: Work, decision: Decision): Promise<void> {
  const { article, among } = decision;
  const { itemId, unitId, sourceId, lastPeriod } = lessonOf(decision);
  const kind = kindOf(article.title, among.units);
  await sql`update learned_title set forgotten_at = ${work.now} where district_id = ${among.districtId} and kind = ${kind}
    and source_id is not distinct from ${sourceId}::uuid and forgotten_at is null`.execute(work.db);
  await sql`insert into learned_title (id, district_id, kind, item_id, unit_id, source_id, last_period, learned_from, learned_at)
    values (${newId()}, ${among.districtId}, ${kind}, ${itemId}, ${unitId}, ${sourceId}, ${lastPeriod}, ${article.id},
      ${work.now})`.execute(work.db);
}

/** Titles of this kind wait for a person again. */
export async function forget(work: Work, article: UnmatchedArticle, among: Candidates): Promise<void> {
  await sql`update learned_title set forgotten_at = ${work.now} where district_id = ${among.districtId}
    and kind = ${kindOf(article.title, among.units)} and forgotten_at is null`.execute(work.db);
}

/** So many of those that wait are looked through at once; the rest goes when it is captured, or asked for again. */
const MOST = 500;

/** Those that wait and are of the kind that was learned just now go the same way. @returns how many */
export async function settleAlike(
  work: Work,
  { title }: UnmatchedArticle,
  { districtId, units }: Candidates,
): Promise<number> {
  const kind = kindOf(title, units);
  const waiting = await waitingIn(work.db, districtId, MOST);
  let settled = 0;
  for (const [unitId, ofUnit] of Map.groupBy(waiting, ({ sourceUnitId }) => sourceUnitId)) {
    const among = await candidates(work.db, unitId);
    const alike = ofUnit.filter((one) => one.because !== Unmatched.NO_DAY && kindOf(one.title, among.units) === kind);
    settled += await settle(work, alike, among);
  }
  return settled;
}

async function settle(work: Work, articles: readonly UnmatchedArticle[], among: Candidates): Promise<number> {
  const captured = articles.map((article) => ({ ...article, ...contentOfHtml(article.contentHtml), dated: true }));
  const left = new Map((await takeArticles(work, captured, among)).map(({ id, because }) => [id, because]));
  const changed = articles.filter(({ id, because }) => left.get(id) !== because);
  const input = changed.map(({ id }) => ({ id, because: left.get(id) ?? null }));
  await sql`update captured_article a set version = version + 1, unmatched_because = n.because
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, because text) where a.id = n.id`.execute(
    work.db,
  );
  for (const { sourceUnitPath, sourceId } of changed) work.emit(recordsChanged(sourceUnitPath, 'SOURCE', [sourceId]));
  return changed.length;
}
