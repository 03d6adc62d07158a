import { sql } from 'kysely';
import { row } from '../../../core/database/sql.js';
import { unitOfWork } from '../../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, UnauthenticatedError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { claimUploads, markAttached } from '../../../core/files/files.js';
import { newId } from '../../../core/ids.js';
import { assess } from '../../obligations/obligation.assess.js';
import { fulfil } from '../../obligations/obligation.fulfil.js';
import { revokeOfAct } from '../../obligations/obligation.service.js';
import { actLater } from '../answers/answer.owed.js';
import type { DecideActInput, HandInActInput } from '../asks/notice.asks.inputs.js';
import { isAnswerDayFar } from '../notice.rules.js';
import { relationsOf } from '../notice.transition.js';
import { lockAct, noticeOf, stepOf, tell } from './act.lock.js';
import { tellDecided, tellHandedIn } from './act.messages.js';
import { mayDecideAct } from './act.policy.js';
import { ActStep } from './act.rules.js';

/**
 * Hands in what was ordered: only the person named does it. That meets what their unit owes.
 * @returns its id @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError
 */
export async function handInAct(ctx: Ctx, input: HandInActInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const act = await lockAct(work, viewer, input);
    if (act.personId !== viewer.accountId) throw new ForbiddenError('只有被责令的本人可以提交。');
    const state = stepOf(act, ActStep.HAND_IN);
    await sql`update required_act set state = ${state}, text = ${input.text}, handed_in_at = ${work.now}, handed_in_by = ${viewer.accountId},
      remark = null, decided_by = null, decided_at = null, version = version + 1 where id = ${act.id}`.execute(work.db);
    const files = await claimUploads(work, input.fileIds, viewer.accountId);
    const before = await row<{ count: number }>(
      work.db,
      sql`select count(*)::int as count from notice_file where act_id = ${act.id}`,
    );
    for (const [position, file] of files.entries())
      await sql`insert into notice_file (id, notice_id, act_id, file_id, position)
        values (${newId()}, ${act.noticeId}, ${act.id}, ${file.id}, ${(before?.count ?? 0) + position})`.execute(
        work.db,
      );
    await markAttached(work, input.fileIds);
    if (act.obligationId) await fulfil(work, [{ obligationId: act.obligationId, factOn: work.today, actId: act.id }]);
    const notice = await noticeOf(work, act);
    tell(work, await relationsOf(work, notice), act);
    await tellHandedIn(work, notice, act);
    return act.id;
  });
}

/**
 * Accepts what was handed in, or returns it: a self-criticism by the leader to whom it was handed, everything else by who reviews answers.
 * @returns its id @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError
 */
export async function decideAct(ctx: Ctx, { id, version, step, remark, dueOn }: DecideActInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  if (step !== ActStep.ACCEPT && step !== ActStep.RETURN)
    throw new InputError('BAD_INPUT', '请选择认可或退回。', ['input', 'step']);
  if (step === ActStep.RETURN && !remark)
    throw new InputError('BAD_INPUT', '退回的，请写明还缺什么。', ['input', 'remark']);
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const act = await lockAct(work, viewer, { id, version });
    const notice = await noticeOf(work, act);
    const relations = await relationsOf(work, notice);
    if (!mayDecideAct(viewer, act, relations)) throw new ForbiddenError();
    const state = stepOf(act, step);
    const day = step === ActStep.RETURN && dueOn ? dueOn : act.dueOn;
    if (day !== act.dueOn && (day < work.today || isAnswerDayFar(day, work.today)))
      throw new InputError('ACT_DAY_PAST', '完成期限应是今天或以后一年内的日期。', ['input', 'dueOn']);
    await sql`update required_act set state = ${state}, remark = ${remark || null}, decided_by = ${viewer.accountId},
      decided_at = ${work.now}, due_on = ${day}, version = version + 1 where id = ${act.id}`.execute(work.db);
    if (step === ActStep.RETURN && act.obligationId) {
      if (day !== act.dueOn) await actLater(work, { ...act, dueOn: day });
      // what was said of it is for its readers: the obligation tells that it came back
      await revokeOfAct(work, act.id, '提交的内容被退回');
      await assess(work, [act.obligationId]);
    }
    tell(work, relations, act);
    await tellDecided(work, notice, { ...act, returned: step === ActStep.RETURN });
    return act.id;
  });
}
