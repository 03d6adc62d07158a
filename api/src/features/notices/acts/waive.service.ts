import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import { warnOfReason } from '../../../core/case-words.js';
import { row } from '../../../core/database/sql.js';
import { unitOfWork, type Work } from '../../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, UnauthenticatedError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { once } from '../../../core/idempotency.js';
import { isId, newId } from '../../../core/ids.js';
import { assess } from '../../obligations/obligation.assess.js';
import { oweActs } from '../answers/answer.owed.js';
import type { ReplaceActInput, WaiveActInput } from '../asks/notice.asks.inputs.js';
import type { Notice } from '../notice.entity.js';
import { type NoticeRelations, noticeVisible } from '../notice.policy.js';
import { isAnswerDayFar, isAnswerDayPast } from '../notice.rules.js';
import { relationsOf } from '../notice.transition.js';
import { isActPerson } from '../signing/signers.reads.js';
import { type LockedAct, lockAct, noticeOf, stepOf, tell } from './act.lock.js';
import { tellOrdered, tellWaived } from './act.messages.js';
import { mayWaiveAct } from './act.policy.js';
import { ActStep } from './act.rules.js';

interface Waived {
  readonly act: LockedAct;
  readonly notice: Notice;
  readonly relations: NoticeRelations;
}

/** Takes an act off the person, by who reviews the letter's answers. What was handed in stays on record. */
async function waive(
  work: Work,
  ctx: Ctx,
  { id, version, reason, warned }: WaiveActInput,
  step: ActStep.WAIVE | ActStep.REPLACE,
): Promise<Waived> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  // a letter that is taken back meanwhile would leave owed what is ordered now
  await sql`select 1 from notice n join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
    where n.id = (select notice_id from required_act where id = ${isId(id) ? id : null})
      and ${noticeVisible(scopeOf(viewer, Permission.NOTICE_READ))} for share of n`.execute(work.db);
  const act = await lockAct(work, viewer, { id, version });
  const notice = await noticeOf(work, act);
  const relations = await relationsOf(work, notice);
  if (!mayWaiveAct(viewer, act, relations))
    throw new ForbiddenError('责令事项由复核文书的科室免除或改由他人完成，本人不能自行办理。');
  const state = stepOf(act, step);
  warnOfReason({ warned, reason });
  await sql`update required_act set state = ${state}, waived_by = ${viewer.accountId}, waived_at = ${work.now}, waived_reason = ${reason},
    version = version + 1 where id = ${act.id}`.execute(work.db);
  if (act.obligationId) await assess(work, [act.obligationId], work.today);
  tell(work, relations, act);
  await tellWaived(work, notice, { ...act, replaced: step === ActStep.REPLACE });
  return { act, notice, relations };
}

/**
 * What was ordered need not be done 免除: its unit owes it no more, and the letter can be closed without it.
 * @returns its id @throws NotFoundError, ForbiddenError, ConflictError, StateError, FaultsError
 */
export const waiveAct = (ctx: Ctx, input: WaiveActInput): Promise<string> =>
  unitOfWork(writeContextOf(ctx), input.reason, async (work) => (await waive(work, ctx, input, ActStep.WAIVE)).act.id);

/** @throws InputError when that is nobody who can be ordered, or the day does not fit */
async function mustBeOrderable(work: Work, act: LockedAct, { personId, dueOn }: ReplaceActInput): Promise<void> {
  const place = ['input', 'personId'];
  if (personId === act.personId) throw new InputError('PERSON_SAME', '现在就是由这个人完成，请另选一人。', place);
  if (personId === act.readerId)
    throw new InputError('READER_IS_AUTHOR', '书面检查不能交给本人，请另选一人完成。', place);
  const fits = isId(personId)
    ? await row(work.db, sql`select 1 from account a where a.id = ${personId} and ${isActPerson([act.addresseeId])}`)
    : null;
  if (!fits) throw new InputError('PERSON_UNKNOWN', '请选择收文单位或其派驻组的人员。', place);
  const day = ['input', 'dueOn'];
  if (isAnswerDayPast(dueOn, work.today))
    throw new InputError('ACT_DAY_PAST', '完成期限已经过去，请选择今天或以后的日期。', day);
  if (isAnswerDayFar(dueOn, work.today))
    throw new InputError('ACT_DAY_FAR', '完成期限不能超过一年，请选择更近的日期。', day);
}

/** The same act, of another person: owed by that person's unit, handed to the same leader. @returns its id */
async function orderInstead(
  work: Work,
  { act, notice }: Waived,
  { personId, dueOn }: ReplaceActInput,
): Promise<string> {
  const id = newId();
  await sql`insert into required_act (id, notice_id, position, kind, person_id, addressee_id, unit_id, reader_id, due_on, state, replaces_id)
    select ${id}, r.notice_id, (select max(t.position) + 1 from required_act t where t.notice_id = r.notice_id), r.kind, ${personId},
      r.addressee_id, h.unit_id, r.reader_id, ${dueOn}::date, 'OWED', r.id
    from required_act r cross join lateral (
      select h.unit_id from held_post h where h.account_id = ${personId} and (h.unit_id = ${notice.addresseeId}
        or exists (select from host_of o join unit k on k.id = o.team_id
          where o.team_id = h.unit_id and o.host_id = ${notice.addresseeId} and k.kind = 'RESIDENT_TEAM'))
      order by h.created_at, h.id limit 1) h
    where r.id = ${act.id}`.execute(work.db);
  await oweActs(work, notice, id);
  await tellOrdered(work, notice, id);
  return id;
}

/**
 * Somebody else does what was ordered 改由他人完成: the act is waived, and another stands in its place.
 * @returns the id of that one @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError
 */
export async function replaceAct(ctx: Ctx, input: ReplaceActInput): Promise<string> {
  const claim = {
    ...{ actorId: ctx.viewer?.accountId ?? '', key: input.idempotencyKey, operation: 'replaceAct', input },
  };
  return unitOfWork(writeContextOf(ctx), input.reason, (work) =>
    once(work, claim, async () => {
      const waived = await waive(work, ctx, input, ActStep.REPLACE);
      await mustBeOrderable(work, waived.act, input);
      return orderInstead(work, waived, input);
    }),
  );
}
