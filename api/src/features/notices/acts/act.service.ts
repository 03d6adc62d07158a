import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import type { Viewer } from '../../../core/access/viewer.js';
import { row } from '../../../core/database/sql.js';
import { unitOfWork, type Work } from '../../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, NotFoundError, StateError, UnauthenticatedError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { claimUploads, markAttached } from '../../../core/files/files.js';
import { isId, newId } from '../../../core/ids.js';
import { recordsChanged } from '../../../core/log/outbox.js';
import { staleRecord } from '../../../core/trail/stale-record.js';
import { assess } from '../../obligations/obligation.assess.js';
import { fulfil } from '../../obligations/obligation.fulfil.js';
import { revokeOfAct } from '../../obligations/obligation.service.js';
import { actLater } from '../answers/answer.owed.js';
import type { DecideActInput, HandInActInput } from '../asks/notice.asks.inputs.js';
import { Notice } from '../notice.entity.js';
import { tellDecided, tellHandedIn } from '../notice.messages.js';
import { mayReview, type NoticeRelations, noticeVisible } from '../notice.policy.js';
import {
  ACT_STATE_NAMES,
  ACT_TRANSITIONS,
  type ActKind,
  type ActState,
  ActStep,
  isAnswerDayFar,
} from '../notice.rules.js';
import { relationsOf } from '../notice.transition.js';

interface Locked {
  readonly id: string;
  readonly noticeId: string;
  readonly districtId: string;
  readonly kind: ActKind;
  readonly personId: string;
  readonly readerId: string | null;
  readonly unitId: string;
  readonly dueOn: string;
  readonly state: ActState;
  readonly version: number;
  readonly unitPath: string;
  readonly obligationId: string | null;
}

/** The act, locked, if the viewer sees its letter or is the person. @throws NotFoundError, ConflictError */
async function lockAct(work: Work, viewer: Viewer, { id, version }: { id: string; version: number }): Promise<Locked> {
  const scope = scopeOf(viewer, Permission.NOTICE_READ);
  const found = isId(id)
    ? await row<Locked>(
        work.db,
        sql`select r.id, r.notice_id as "noticeId", n.district_id as "districtId", r.kind, r.person_id as "personId",
            r.reader_id as "readerId", r.unit_id as "unitId", r.due_on::text as "dueOn", r.state, r.version, u.path::text as "unitPath",
            (select o.id from obligation o where o.act_id = r.id) as "obligationId"
          from required_act r join notice n on n.id = r.notice_id join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
            join unit u on u.id = r.unit_id
          where r.id = ${id} and n.issued_at is not null and n.state <> 'WITHDRAWN'
            and (r.person_id = ${viewer.accountId} or ${noticeVisible(scope)}) for update of r`,
      )
    : null;
  if (!found) throw new NotFoundError('项责令事项', ['input', 'id']);
  if (found.version !== version) throw await staleRecord(work.db, viewer, found);
  return found;
}

/** @returns the state it leads to @throws StateError */
function stepOf({ state }: Locked, step: ActStep): ActState {
  const to = ACT_TRANSITIONS[state][step];
  if (!to) throw new StateError(state, `这件事目前是「${ACT_STATE_NAMES[state]}」，请刷新后再看。`);
  return to;
}

function tell(work: Work, { issuerPath, addresseePath }: NoticeRelations, act: Locked): void {
  for (const path of new Set([issuerPath, addresseePath, act.unitPath])) {
    work.emit(recordsChanged(path, 'NOTICE', [act.noticeId]));
  }
}

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

const noticeOf = (work: Work, { noticeId }: Locked): Promise<Notice> => work.em.findOneOrFail(Notice, { id: noticeId });

/**
 * Accepts what was handed in, or returns it: a self-criticism by the leader to whom it was handed, everything else by who reviews answers.
 * @returns its id @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError
 */
export async function decideAct(ctx: Ctx, { id, version, step, remark, dueOn }: DecideActInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  if (step === ActStep.HAND_IN) throw new InputError('BAD_INPUT', '请选择认可或退回。', ['input', 'step']);
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

/** Whether the viewer says if it is enough: never the person who did it. */
export function mayDecideAct(
  viewer: Viewer | null,
  { readerId, personId }: { readerId: string | null; personId: string },
  relations: NoticeRelations,
): boolean {
  if (!viewer || viewer.accountId === personId) return false;
  return readerId === null ? mayReview(viewer, relations) : viewer.accountId === readerId;
}
