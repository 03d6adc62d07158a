import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { permits } from '../accounts/person.reads.js';
import { Unit } from '../units/unit.entity.js';
import { shareTree } from '../units/unit-time.service.js';
import { Notice } from './notice.entity.js';
import type { DraftNoticeInput, EditNoticeInput, NoticeProblemInput } from './notice.inputs.js';
import { nextSerial } from './notice.number.js';
import { isAnswerDayFar, isAnswerDayPast, NoticeAction, NoticeState } from './notice.rules.js';
import { recordEvent, relationsOf, transition } from './notice.transition.js';

/** Units that can be written to. */
const ADDRESSABLE = new Set([
  'DEPARTMENT',
  'TOWNSHIP',
  'VILLAGE',
  'DISCIPLINE_COMMITTEE',
  'RESIDENT_TEAM',
  'COLLECTIVE',
]);

interface Content {
  readonly addressee: Pick<Unit, 'id' | 'path'>;
  readonly problems: readonly NoticeProblemInput[];
  readonly answerBy: string;
  readonly approverId: string;
  readonly drafterId: string;
  readonly issuerId: string;
}

/** @throws InputError naming the field that breaks a rule */
async function checkContent(
  work: Work,
  { addressee, problems, answerBy, approverId, drafterId, issuerId }: Content,
): Promise<void> {
  if (isAnswerDayPast(answerBy, work.today)) {
    throw new InputError('ANSWER_DAY_PAST', '反馈期限已经过去，请选择今天或以后的日期。', ['input', 'answerBy']);
  }
  if (isAnswerDayFar(answerBy, work.today)) {
    throw new InputError('ANSWER_DAY_FAR', '反馈期限不能超过一年，请选择更近的日期。', ['input', 'answerBy']);
  }
  if (approverId === drafterId) {
    throw new InputError('APPROVER_IS_DRAFTER', '拟稿人不能审批自己拟的文书，请另选审批领导。', [
      'input',
      'approverId',
    ]);
  }
  const approver = isId(approverId)
    ? await row(
        work.db,
        sql`select 1 from account a where a.id = ${approverId}
          and ${permits(Permission.NOTICE_APPROVE, sql`(select path from unit where id = ${issuerId})`)}`,
      )
    : null;
  if (!approver) throw new InputError('APPROVER_UNKNOWN', '请从审批领导名单中选择。', ['input', 'approverId']);
  const wanted = problems.flatMap((problem) => problem.obligationId ?? []);
  const owed = await rows<{ id: string }>(
    work.db,
    sql`select o.id from obligation o join unit u on u.id = o.unit_id
      where o.id = any(${wanted.filter(isId)}::uuid[]) and u.path <@ ${addressee.path}::ltree`,
  );
  const known = new Set(owed.map((obligation) => obligation.id));
  const stray = problems.findIndex((problem) => problem.obligationId && !known.has(problem.obligationId));
  if (stray >= 0) {
    throw new InputError('OBLIGATION_UNKNOWN', `第${stray + 1}个问题所指的事项不属于收文单位。`, [
      'input',
      'problems',
      String(stray),
      'obligationId',
    ]);
  }
}

async function writeProblems(work: Work, noticeId: string, problems: readonly NoticeProblemInput[]): Promise<void> {
  await sql`delete from notice_problem where notice_id = ${noticeId}`.execute(work.db);
  for (const [position, { obligationId, text }] of problems.entries()) {
    await sql`insert into notice_problem (id, notice_id, position, obligation_id, text)
      values (${newId()}, ${noticeId}, ${position}, ${obligationId ?? null}, ${text})`.execute(work.db);
  }
}

/** The unit that a letter can be addressed to, in the drafter's reach. @throws InputError */
async function addresseeOf(work: Work, ctx: Ctx, id: string, path: readonly string[]): Promise<Unit> {
  const unit = isId(id) ? await work.em.findOne(Unit, { id }) : null;
  const reach = scopeOf(ctx.viewer, Permission.NOTICE_DRAFT);
  if (!unit || unit.closedOn !== null || !ADDRESSABLE.has(unit.kind) || !reach.includes(unit.path)) {
    throw new InputError('ADDRESSEE_UNKNOWN', '请选择可以发文的单位。', path);
  }
  return unit;
}

/**
 * In whose name a room writes: the nearest body at or above it that may write outward. An office's own letters would be
 * informal ones 便函, which are not kept here.
 * @throws ForbiddenError when there is none
 */
async function issuerFor(work: Work, deskId: string): Promise<{ issuerId: string; districtId: string }> {
  const issuer = await row<{ issuerId: string; districtId: string }>(
    work.db,
    sql`select i.id as "issuerId", d.id as "districtId" from unit u join unit i on i.path @> u.path
      join unit d on d.path = subpath(u.path, 0, 1)
      where u.id = ${deskId} and i.kind in ('COMMISSION', 'RESIDENT_TEAM', 'DISCIPLINE_COMMITTEE')
      order by nlevel(i.path) desc limit 1`,
  );
  if (!issuer) throw new ForbiddenError();
  return issuer;
}

/** Drafts a letter in the name of the body that the drafter's room belongs to. @throws UnauthenticatedError, ForbiddenError, InputError */
export async function draftNotice(ctx: Ctx, input: DraftNoticeInput): Promise<Notice> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  const seat = viewer.grants.find((grant) => grant.permission === Permission.NOTICE_DRAFT);
  if (!seat) throw new ForbiddenError();
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const claim = { actorId: viewer.accountId, key: input.idempotencyKey, operation: 'draftNotice', input };
    const id = await once(work, claim, async () => {
      // a unit that closes meanwhile would be written to for ever
      await shareTree(work.db);
      const addressee = await addresseeOf(work, ctx, input.addresseeId, ['input', 'addresseeId']);
      const { issuerId, districtId } = await issuerFor(work, seat.unitId);
      await checkContent(work, { ...input, addressee, drafterId: viewer.accountId, issuerId });
      const notice = work.em.create(Notice, {
        id: newId(),
        districtId,
        serial: await nextSerial(work),
        number: null,
        kind: input.kind,
        state: NoticeState.DRAFT,
        title: input.title,
        basis: input.basis,
        demand: input.demand,
        answerBy: input.answerBy,
        issuerId,
        deskId: seat.unitId,
        addresseeId: addressee.id,
        drafterId: viewer.accountId,
        approverId: input.approverId,
        round: 1,
        version: 1,
        draftedAt: work.now,
        issuedAt: null,
        closedAt: null,
      });
      await work.em.flush();
      await writeProblems(work, notice.id, input.problems);
      for (const [index, copyId] of (input.copyIds ?? []).entries()) {
        const copy = await addresseeOf(work, ctx, copyId, ['input', 'copyIds', String(index)]);
        await sql`insert into notice_copy (id, notice_id, unit_id) values (${newId()}, ${notice.id}, ${copy.id})
          on conflict do nothing`.execute(work.db);
      }
      const relations = await relationsOf(work, notice);
      const { EDIT: action } = NoticeAction;
      await recordEvent(work, { notice, viewer, relations, action, from: null, to: notice.state, reason: null });
      return notice.id;
    });
    return work.em.findOneOrFail(Notice, { id });
  });
}

/** Changes a draft. @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError */
export async function editNotice(ctx: Ctx, input: EditNoticeInput): Promise<Notice> {
  const step = { id: input.id, version: input.version, action: NoticeAction.EDIT };
  return transition(ctx, step, async ({ work, notice, relations, viewer }) => {
    if (input.approverId === viewer.accountId) {
      throw new InputError('APPROVER_IS_EDITOR', '修改过文书的人不能审批它，请另选审批领导。', ['input', 'approverId']);
    }
    const addressee = { id: notice.addresseeId, path: relations.addresseePath };
    await checkContent(work, { ...input, addressee, drafterId: notice.drafterId, issuerId: notice.issuerId });
    notice.title = input.title;
    notice.basis = input.basis;
    notice.demand = input.demand;
    notice.answerBy = input.answerBy;
    notice.approverId = input.approverId;
    await writeProblems(work, notice.id, input.problems);
  });
}
