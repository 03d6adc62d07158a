import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { type Day, dayOf } from '../../core/days.js';
import { ForbiddenError, InputError, NotFoundError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { asks } from '../catalogue/item.rules.js';
import { takeAsMatched } from '../disclosures/disclosure.service.js';
import { kindOf, tellsEnough } from '../disclosures/learned.rules.js';
import { type Candidates, candidates, versionFor } from '../disclosures/matching.reads.js';
import { type Match, Unmatched } from '../disclosures/matching.rules.js';
import { takeBack } from '../disclosures/taken-back.service.js';
import { Frequency, isPeriodOf, periodAt } from '../obligations/period.rules.js';
import { contentOfHtml } from './pages/content.js';
import { atNoon } from './portal.reader.js';
import type { AssignArticleInput, DismissArticleInput, ReopenArticleInput } from './unmatched.inputs.js';
import { type Decision, forget, learn, settleAlike } from './unmatched.learn.js';
import { findArticle } from './unmatched.reads.js';
import type { UnmatchedArticle } from './unmatched.types.js';

/** What came of an article. */
export interface Settled {
  readonly id: string;
  readonly disclosureId: string | null;
  /** further ones of its kind that went the same way */
  readonly alike: number;
}

/** The article, locked, as it was seen. @throws NotFoundError, ForbiddenError, ConflictError */
async function lock({ db }: Work, { viewer }: Ctx, { id, version }: { id: string; version: number }) {
  const scope = scopeOf(viewer, Permission.SOURCE_READ);
  const found = isId(id) ? await findArticle(db, scope, { id, lock: true }) : null;
  if (!found) throw new NotFoundError('篇文章', ['input', 'id']);
  if (!reaches(viewer, Permission.DISCLOSURE_ASSIGN, found.sourceUnitPath)) throw new ForbiddenError();
  if (found.version !== version) throw await staleRecord(db, viewer, found);
  return found;
}

/** @throws StateError when it does not wait for anybody */
function mustWait({ because }: { because: Unmatched | null }): void {
  if (because === null) throw new StateError('MATCHED', '这篇文章已经归入公开事项，不用再处理。');
  if (because === Unmatched.NO_DISCLOSURE)
    throw new StateError('NO_DISCLOSURE', '这篇文章已认定不是公开内容，请先恢复。');
}

/** What was chosen fits together, and what was published on a day. What happens now and then is of that day. @throws InputError */
export function matchOf({ itemId, unitId, period }: Match, among: Candidates, day: Day): Match {
  const { units } = among;
  const item = versionFor(among, { itemId, period });
  if (!item) throw new InputError('NO_ITEM', '没有这个公开事项，请重新选择。', ['input', 'itemId']);
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) throw new InputError('NO_UNIT', '这个来源下没有这个单位，请重新选择。', ['input', 'unitId']);
  if (!asks(item, unit))
    throw new InputError('NOT_OWED', `${unit.name}不承担「${item.name}」，请换一个单位或事项。`, ['input', 'unitId']);
  if (!isPeriodOf(item.frequency, period))
    throw new InputError('BAD_PERIOD', '请选择这个事项的一个公开周期。', ['input', 'period']);
  if (item.frequency === Frequency.AS_IT_HAPPENS) return { itemId, unitId, period: day };
  if (periodAt(period).from > day)
    throw new InputError('PERIOD_AHEAD', '这个周期在文章发布时还没有开始，请重新选择。', ['input', 'period']);
  return { itemId, unitId, period };
}

/** When it was published: as its channel says, otherwise as the person says. @throws InputError */
function publishedAt(article: UnmatchedArticle, { publishedOn }: AssignArticleInput): Date {
  const told = atNoon(publishedOn ?? null);
  if (article.because !== Unmatched.NO_DAY) {
    if (told) throw new InputError('DAY_IS_KNOWN', '发布日期以网站所示为准，不能另填。', ['input', 'publishedOn']);
    return article.publishedAt;
  }
  if (!told) throw new InputError('NO_DAY', '网站没有写明发布日期，请填写。', ['input', 'publishedOn']);
  if (dayOf(told) > dayOf(article.capturedAt))
    throw new InputError('DAY_AHEAD', '发布日期不能晚于采集的日期。', ['input', 'publishedOn']);
  return told;
}

/** @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError */
export async function assignArticle(ctx: Ctx, input: AssignArticleInput): Promise<Settled> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const article = await lock(work, ctx, input);
    mustWait(article);
    const among = await candidates(work.db, article.sourceUnitId);
    const at = publishedAt(article, input);
    const match = matchOf(input, among, dayOf(at));
    const captured = { ...article, ...contentOfHtml(article.contentHtml), publishedAt: at, dated: true };
    const disclosureId = await takeAsMatched(work, { article: captured, match, among });
    await sql`update captured_article set version = version + 1, former_reason = unmatched_because, unmatched_because = null,
      published_at = ${at} where id = ${article.id}`.execute(work.db);
    work.emit(recordsChanged(article.sourceUnitPath, 'SOURCE', [article.sourceId]));
    return {
      id: article.id,
      disclosureId,
      alike: input.remember ? await remember(work, { article, match, among }) : 0,
    };
  });
}

/** @throws NotFoundError, ForbiddenError, ConflictError, StateError */
export async function dismissArticle(ctx: Ctx, input: DismissArticleInput): Promise<Settled> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const article = await lock(work, ctx, input);
    mustWait(article);
    await sql`update captured_article set version = version + 1, former_reason = unmatched_because,
      unmatched_because = ${Unmatched.NO_DISCLOSURE} where id = ${article.id}`.execute(work.db);
    work.emit(recordsChanged(article.sourceUnitPath, 'SOURCE', [article.sourceId]));
    const among = await candidates(work.db, article.sourceUnitId);
    return {
      ...{ id: article.id, disclosureId: null },
      alike: input.remember ? await remember(work, { article, match: null, among }) : 0,
    };
  });
}

/** What was decided holds for the next of its kind, if that says what it is about, and for those that wait. @returns how many of these went the same way */
async function remember(work: Work, decision: Decision): Promise<number> {
  if (!tellsEnough(kindOf(decision.article.title, decision.among.units))) return 0;
  await learn(work, decision);
  return settleAlike(work, decision.article, decision.among);
}

/**
 * Takes a decision back, with what was learned from it and all that went the same way: they wait again, and what they were taken for counts
 * for nothing. @throws NotFoundError, ForbiddenError, ConflictError, StateError
 */
export async function reopenArticle(ctx: Ctx, input: ReopenArticleInput): Promise<Settled> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const article = await lock(work, ctx, input);
    if (article.because !== Unmatched.NO_DISCLOSURE && !(article.because === null && article.settled))
      throw new StateError(article.because ?? 'MATCHED', '这篇文章没有经人归入或认定，没有可以撤回的。');
    const ids = await forget(work, article.id);
    await takeBack(work, ids);
    const reopened = await rows<{ sourceId: string; path: string }>(
      work.db,
      sql`update captured_article a set version = a.version + 1, unmatched_because = coalesce(a.former_reason, ${Unmatched.NO_ITEM}),
          former_reason = null, lesson_id = null
        from source s join unit u on u.id = s.unit_id where s.id = a.source_id and a.id = any(${ids}::uuid[])
        returning s.id as "sourceId", u.path::text`,
    );
    for (const { path, sourceId } of reopened) work.emit(recordsChanged(path, 'SOURCE', [sourceId]));
    return { id: article.id, disclosureId: null, alike: ids.length - 1 };
  });
}
