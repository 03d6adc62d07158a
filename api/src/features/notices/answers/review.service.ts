import { sql } from 'kysely';
import { warnOfCaseWork } from '../../../core/case-words.js';
import { row, rows } from '../../../core/database/sql.js';
import { addDays } from '../../../core/days.js';
import { StateError } from '../../../core/errors.js';
import type { Ctx } from '../../../core/feature.js';
import { scheduleLook } from '../../checks/second-looks/second-look.service.js';
import { ACT_KIND_NAMES, ACTS_OVER, type ActKind } from '../acts/act.rules.js';
import { sentBack, verified, verifiedOf } from '../drafts/problem-findings.js';
import type { Notice } from '../notice.entity.js';
import type { ItemReviewInput, NoticeStepInput, PassNoticeInput, SendBackNoticeInput } from '../notice.inputs.js';
import { LOOK_AGAIN_AFTER_DAYS, NoticeAction } from '../notice.rules.js';
import { type Locked, move, transition } from '../notice.transition.js';
import { mustBeAnswerable } from '../signing/issue.js';
import { oweAnswers } from './answer.owed.js';
import { reviewItems } from './item-review.js';

interface Review {
  readonly passed: boolean;
  readonly reason: string;
  readonly items: readonly ItemReviewInput[];
}

/** @throws FaultsError where what the reviewer says looks like case work */
const warnOfReview = ({ warned, reason, items }: Pick<PassNoticeInput, 'warned' | 'reason' | 'items'>): void =>
  warnOfCaseWork(warned, [
    { path: ['input', 'reason'], name: '复核意见', text: reason },
    ...items.map(({ remark }, index) => ({
      ...{ path: ['input', 'items', String(index), 'remark'], name: '逐项复核意见', text: remark ?? '' },
    })),
  ]);

/** Enters what the reviewer makes of the answer of the round. @returns ids of the problems that do not pass @throws InputError */
async function review({ work, notice, viewer }: Locked, { passed, reason, items }: Review): Promise<string[]> {
  const reviewed = await row<{ id: string }>(
    work.db,
    sql`update notice_answer set passed = ${passed}, review_reason = ${reason}, reviewer_id = ${viewer.accountId},
      reviewed_at = ${work.now} where notice_id = ${notice.id} and round = ${notice.round} returning id`,
  );
  if (!reviewed) throw new Error('the letter was answered without an answer');
  return reviewItems(work, { noticeId: notice.id, answerId: reviewed.id, passed, items });
}

/** What was ordered beside the answer is done before the matter ends. @throws StateError naming what is not */
async function mustBeDone({ work, notice }: Locked): Promise<void> {
  const open = await rows<{ kind: ActKind; name: string }>(
    work.db,
    sql`select r.kind, a.name from required_act r join account a on a.id = r.person_id
      where r.notice_id = ${notice.id} and r.state <> all(${[...ACTS_OVER]}::text[]) order by r.position`,
  );
  if (open.length === 0) return;
  const names = open.map(({ kind, name }) => `${name}的${ACT_KIND_NAMES[kind]}`).join('、');
  throw new StateError(
    notice.state,
    `责令事项还没有完成：${names}。请先督促完成并认可，或免除、改由他人完成，再办结。`,
  );
}

/** The matter ends, and is looked at again some weeks later 再监督. */
async function close(locked: Locked): Promise<void> {
  await mustBeDone(locked);
  const { work, notice } = locked;
  notice.closedAt = work.now;
  await scheduleLook(work, {
    ...{ noticeId: notice.id, unitId: notice.addresseeId, findingIds: await verifiedOf(work, notice.id) },
    dueOn: addDays(work.today, LOOK_AGAIN_AFTER_DAYS),
  });
}

/**
 * The answer is verified, problem by problem, and, unless told otherwise, the matter is closed in the same transaction. What does not pass
 * is open again for another letter. @throws InputError naming the problem that the unit does not call done and the reviewer says nothing of
 */
export const passNotice = (
  ctx: Ctx,
  { id, version, reason, close: andClose, items, warned }: PassNoticeInput,
): Promise<Notice> => {
  const warn = () => warnOfReview({ warned, reason, items });
  return transition(ctx, { id, version, action: NoticeAction.PASS, reason, warn }, async (locked) => {
    const open = await review(locked, { passed: true, reason, items });
    await verified(locked.work, locked.notice.id, new Set(open));
    if (!andClose) return;
    // two steps, two entries in the trail
    await locked.work.em.flush();
    await move(locked, NoticeAction.CLOSE, null);
    await close(locked);
  });
};

/** Another round: the addressee has it again and owes a new answer. */
export const sendBackNotice = (
  ctx: Ctx,
  { id, version, reason, answerBy, items, warned }: SendBackNoticeInput,
): Promise<Notice> => {
  const warn = () => warnOfReview({ warned, reason, items });
  return transition(ctx, { id, version, action: NoticeAction.SEND_BACK, reason, warn }, async (locked) => {
    const { work, notice } = locked;
    mustBeAnswerable(work, answerBy, ['input', 'answerBy']);
    await review(locked, { passed: false, reason, items });
    const passed = items.filter((item) => item.passed).map(({ problemId }) => problemId);
    await sentBack(work, notice.id, new Set(passed));
    notice.round += 1;
    notice.answerBy = answerBy;
    notice.lateSince = null;
    await oweAnswers(work, [notice]);
  });
};

/** Closes a letter that has passed. @throws StateError while something that it ordered is not done */
export const closeNotice = (ctx: Ctx, { id, version }: NoticeStepInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.CLOSE }, close);
