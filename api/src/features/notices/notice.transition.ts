import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { warnOfReason } from '../../core/case-words.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, NotFoundError, StateError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { type Claim, earlierResult } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { Notice } from './notice.entity.js';
import { tellStep } from './notice.messages.js';
import { isIssuingSide, mayDo, type NoticeRelations, noticeVisible } from './notice.policy.js';
import { RELATIONS } from './notice.reads.js';
import { type Course, NoticeAction, NoticeState, nextState, refusalOf } from './notice.rules.js';

export interface Step {
  readonly id: string;
  readonly version: number;
  readonly action: NoticeAction;
  readonly reason?: string | null;
  /** asks of free text whether it looks like case work, once it is known that the viewer may take the step. @throws FaultsError */
  readonly warn?: () => void;
  /** enters a signature before the move. @returns whether others are to sign yet, which decides where it leads */
  readonly signs?: (locked: Locked) => Promise<boolean>;
}

/** The reason of a step, of which the writer is warned where it looks like case work. */
export const reasoned = (said: { readonly reason: string; readonly warned: boolean }) => ({
  ...{ reason: said.reason, warn: () => warnOfReason(said) },
});

/** A letter locked for a step, with what policy asks about it. */
export interface Locked {
  readonly work: Work;
  readonly notice: Notice;
  readonly viewer: Viewer;
  readonly relations: NoticeRelations;
}

/** Whose it is and who signs it, read in the transaction: access goes by today's tree. */
export async function relationsOf({ db }: Pick<Work, 'db'>, notice: Notice): Promise<NoticeRelations> {
  const found = await row<Omit<NoticeRelations, 'state' | 'issuedAt' | 'drafterId' | 'approverId'>>(
    db,
    sql`select ${RELATIONS} from notice n join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
      where n.id = ${notice.id}`,
  );
  if (!found) throw new Error('the letter names a unit that is gone');
  const { state, issuedAt, drafterId, approverId } = notice;
  return { ...found, state, issuedAt, drafterId, approverId };
}

/** Whether the viewer sees the letter at all: the same condition as in the lists. */
async function isVisible({ db }: Work, viewer: Viewer, id: string): Promise<boolean> {
  const seen = await row(
    db,
    sql`select 1 from notice n join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
      where n.id = ${id} and ${noticeVisible(scopeOf(viewer, Permission.NOTICE_READ))}`,
  );
  return seen !== null;
}

/**
 * The letter, locked, if the viewer sees it; otherwise null, and nothing is locked: who may not see a letter neither waits for it nor
 * makes anybody wait.
 */
export async function lockSeen(work: Work, viewer: Viewer, id: string): Promise<Notice | null> {
  if (!isId(id) || !(await isVisible(work, viewer, id))) return null;
  return work.em.findOne(Notice, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * Asks of a locked letter in this order: was this version seen, who may do this now, does the table allow it. The version comes
 * first, so that who lost a race is told who won, not that they may not. @throws ForbiddenError, ConflictError, StateError
 */
async function judge(work: Work, viewer: Viewer, notice: Notice, { version, action }: Step): Promise<Locked> {
  const relations = await relationsOf(work, notice);
  if (notice.version !== version) {
    throw await staleRecord(work.db, viewer, notice);
  }
  if (!mayDo(viewer, action, relations)) throw new ForbiddenError();
  const refusal = refusalOf(notice.state, action);
  if (refusal) throw new StateError(notice.state, refusal);
  return { work, notice, viewer, relations };
}

/** Moves a locked letter along its table and records the step with its actor and reason. */
export async function move(
  { work, notice, viewer, relations }: Locked,
  action: NoticeAction,
  reason: string | null,
  othersLeft = false,
): Promise<void> {
  const course: Course = { othersLeft, before: notice.stateBeforeObjection };
  const to = nextState(notice.state, action, course);
  if (to === null) throw new StateError(notice.state, refusalOf(notice.state, action) ?? '');
  await recordEvent(work, { notice, viewer, relations, action, from: notice.state, to, reason });
  if (action === NoticeAction.OBJECT) notice.stateBeforeObjection = notice.state;
  else if (to !== NoticeState.OBJECTED) notice.stateBeforeObjection = null;
  notice.state = to;
  notice.version += 1;
}

interface NewEvent {
  readonly notice: Notice;
  readonly viewer: Viewer;
  readonly relations: NoticeRelations;
  readonly action: NoticeAction;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string | null;
}

/** Adds a step to the timeline, and tells both sides' open pages. */
export async function recordEvent(
  work: Work,
  { notice, viewer, relations, action, from, to, reason }: NewEvent,
): Promise<void> {
  const post = viewer.posts.find((p) => p.unitPath === relations.addresseePath) ?? viewer.posts[0];
  const unitId = isIssuingSide(viewer, relations) ? (viewer.posts[0]?.unitId ?? notice.issuerId) : post?.unitId;
  await sql`insert into notice_event (id, notice_id, action, from_state, to_state, account_id, unit_id, reason, at)
    values (${newId()}, ${notice.id}, ${action}, ${from}, ${to}, ${viewer.accountId}, ${unitId ?? notice.addresseeId}, ${reason},
      ${work.now})`.execute(work.db);
  work.emit(recordsChanged(relations.issuerPath, 'NOTICE', [notice.id]));
  if (notice.issuedAt) work.emit(recordsChanged(relations.addresseePath, 'NOTICE', [notice.id]));
}

/**
 * One step of a letter in one transaction: lock → policy → rule → the move → what the step brings with it.
 * A step that makes a record brings its idempotency claim: a repeat answers with the letter as it is and moves nothing.
 */
export async function transition(
  ctx: Ctx,
  step: Step,
  effect?: (locked: Locked) => Promise<void>,
  claim?: Claim,
): Promise<Notice> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  const reason = step.reason ?? null;
  return unitOfWork(writeContextOf(ctx), reason, async (work) => {
    // a repeat that came while the first was at work waits for it here
    const notice = await lockSeen(work, viewer, step.id);
    if (claim && (await earlierResult(work, claim))) return work.em.findOneOrFail(Notice, { id: step.id });
    if (!notice) throw new NotFoundError('件文书', ['input', 'id']);
    const locked = await judge(work, viewer, notice, step);
    step.warn?.();
    const othersLeft = (await step.signs?.(locked)) ?? false;
    await move(locked, step.action, reason, othersLeft);
    await effect?.(locked);
    await work.em.flush();
    await tellStep(work, locked.notice, step.action);
    return locked.notice;
  });
}
