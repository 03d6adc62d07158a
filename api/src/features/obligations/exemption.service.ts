import { sql } from 'kysely';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, NotFoundError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { isPossible, proposesAt, takesAt } from './exemption.reads.js';
import { EXEMPTION_NAMES, EXEMPTION_STEPS, type ExemptionState, ExemptionStep } from './exemption.rules.js';
import type { ProposeExemptionInput, StepExemptionInput } from './exemption.types.js';
import { assess } from './obligation.assess.js';
import { isOwed, type LockedObligation, lockObligation } from './obligation.lock.js';
import { meetAgain } from './occurrence.meet.js';

/**
 * Proposes that a disclosure need not be published, or a vehicle not sealed; it is owed until a leader has approved it.
 * @returns the obligation's id @throws NotFoundError, ForbiddenError, StateError
 */
export async function proposeExemption(ctx: Ctx, input: ProposeExemptionInput): Promise<string> {
  const { obligationId, reason, idempotencyKey: key } = input;
  return unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const obligation = await lockObligation(work, ctx, obligationId, ['input', 'obligationId']);
    if (!proposesAt(ctx.viewer, obligation)) throw new ForbiddenError();
    const proposerId = ctx.viewer?.accountId ?? '';
    const claim = { actorId: proposerId, key, operation: 'proposeExemption', input };
    await once(work, claim, async () => {
      const name = EXEMPTION_NAMES[obligation.kind];
      if (!name) {
        throw new StateError(obligation.state, '只有公开事项和公车封存可以申请免办；文书要延期的，请在文书里申请。');
      }
      if (!isOwed(obligation))
        throw new StateError(obligation.state, `这个事项已经办结或不再要求，不用再申请${name}。`);
      const standing = sql`select 1 from exemption where obligation_id = ${obligation.id} and state in ('PROPOSED', 'APPROVED')`;
      if (await row(work.db, standing)) {
        throw new StateError('PROPOSED', `这个事项已有一份${name}的申请在等批准，请看办理情况。`);
      }
      const id = newId();
      await sql`insert into exemption (id, obligation_id, state, reason, proposer_id, proposed_at)
        values (${id}, ${obligation.id}, 'PROPOSED', ${reason}, ${proposerId}, ${work.now})`.execute(work.db);
      tell(work, obligation);
      return id;
    });
    return obligation.id;
  });
}

const WHY_NOT: Readonly<Partial<Record<ExemptionStep, string>>> = {
  APPROVE: '这个事项已经办结或不再要求，不用再批准；可以选“不批准”，结束这份申请。',
  REVOKE: '责任单位已经撤销，不能恢复要求。',
};

interface Standing {
  readonly id: string;
  readonly obligationId: string;
  readonly state: ExemptionState;
  readonly proposerId: string;
  readonly version: number;
}

/**
 * Takes a step of an exemption. Approved, the obligation is owed no more from today on; revoked, it is owed again with the light that
 * it has without it. What was recorded of its lights stays.
 * @returns the obligation's id @throws NotFoundError, ForbiddenError, ConflictError, StateError
 */
export async function stepExemption(ctx: Ctx, { id, version, step, remark }: StepExemptionInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), remark, async (work) => {
    const known = isId(id)
      ? await row<{ obligationId: string }>(
          work.db,
          sql`select obligation_id as "obligationId" from exemption where id = ${id}`,
        )
      : null;
    const obligation = await lockObligation(work, ctx, known?.obligationId ?? null, ['input', 'id']);
    const exemption = await row<Standing>(
      work.db,
      sql`select id, obligation_id as "obligationId", state, proposer_id as "proposerId", version from exemption
        where id = ${id} for update`,
    );
    if (!exemption) throw new NotFoundError('份申请', ['input', 'id']);
    const { from, by, to } = EXEMPTION_STEPS[step];
    if (!takesAt(ctx.viewer, obligation, exemption.proposerId)(by)) throw new ForbiddenError();
    if (exemption.version !== version) throw await staleRecord(work.db, ctx.viewer, exemption);
    if (exemption.state !== from) throw new StateError(exemption.state, '这份申请已经办过，请看最新的办理情况。');
    if (!isPossible(step, obligation)) throw new StateError(obligation.state, WHY_NOT[step] ?? '');
    await sql`update exemption set state = ${to}, decider_id = ${ctx.viewer?.accountId ?? null}, decided_at = ${work.now},
      remark = ${remark}, version = version + 1 where id = ${id}`.execute(work.db);
    if (step === ExemptionStep.APPROVE) await assess(work, [obligation.id], work.today);
    if (step === ExemptionStep.REVOKE) await owedAgain(work, obligation.id);
    tell(work, obligation);
    return obligation.id;
  });
}

/** Unless a later version of the item asks it no more. */
async function owedAgain(work: Work, id: string): Promise<void> {
  await sql`update obligation set exempted_on = null where id = ${id} and exempted_version is null`.execute(work.db);
  await assess(work, [id]);
  await meetAgain(work, [id]);
}

const tell = (work: Work, { id, path }: LockedObligation): void => work.emit(recordsChanged(path, 'OBLIGATION', [id]));
