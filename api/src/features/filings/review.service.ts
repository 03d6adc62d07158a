import { sql } from 'kysely';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { InputError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { withdrawFiled } from '../disclosures/filed.service.js';
import { personalNumbers } from '../disclosures/personal.rules.js';
import { NOTHING_TYPED } from './content.rules.js';
import type { PassFilingInput, RecallFilingInput, ReturnFilingInput } from './filing.inputs.js';
import { type LockedFiling, lockFiling, mustBeAsked, mustStep } from './filing.lock.js';
import { publish } from './filing.publish.js';
import { FILING_STEPS, FilingState, FilingStep } from './filing.rules.js';

interface Taken {
  readonly step: FilingStep.PASS | FilingStep.RETURN;
  readonly remark: string | null;
}

async function review(work: Work, ctx: Ctx, filing: LockedFiling, { step, remark }: Taken): Promise<void> {
  mustStep(ctx, filing, step, work.today);
  await sql`update filing set state = ${FILING_STEPS[step].to}, version = ${filing.version + 1},
      reviewer_id = ${ctx.viewer?.accountId ?? null}, reviewed_at = ${work.now}, remark = ${remark}
    where id = ${filing.id}`.execute(work.db);
  work.emit(recordsChanged(filing.path, 'FILING', [filing.id]));
}

/** What is said of a step stands in the trail for ever: no number of a person may. @throws InputError */
function mustNameNobody(words: string, field: string): void {
  if (personalNumbers(words).length === 0) return;
  const message = '这里像是写了身份证号、手机号或银行卡号，会永久留痕。请写明在哪一栏即可，不要抄号码。';
  throw new InputError('PERSONAL', message, ['input', field]);
}

/** Passes what a village submitted: it is published and counts. @returns its id @throws NotFoundError, ForbiddenError, ConflictError, StateError */
export async function passFiling(ctx: Ctx, input: PassFilingInput): Promise<string> {
  const remark = input.remark || null;
  mustNameNobody(remark ?? '', 'remark');
  return unitOfWork(writeContextOf(ctx), remark, async (work) => {
    const filing = await lockFiling(work, ctx, input);
    mustBeAsked(filing);
    await review(work, ctx, filing, { step: FilingStep.PASS, remark });
    await publish(work, filing.id);
    return filing.id;
  });
}

/** Sends back what a village submitted. @returns its id @throws as `passFiling`, InputError */
export async function returnFiling(ctx: Ctx, input: ReturnFilingInput): Promise<string> {
  mustNameNobody(input.reason, 'reason');
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const filing = await lockFiling(work, ctx, input);
    await review(work, ctx, filing, { step: FilingStep.RETURN, remark: input.reason });
    return filing.id;
  });
}

const TAKEN_BACK = '填报单位当日撤回';

/** @throws StateError when it is being filled in anew already */
async function mustBeAlone({ db }: Work, { id, itemId, unitId, period }: LockedFiling): Promise<void> {
  const other = await row(
    db,
    sql`select 1 from filing where item_id = ${itemId} and unit_id = ${unitId} and period = ${period} and state <> 'PUBLISHED'
      and id <> ${id}`,
  );
  if (other) throw new StateError('PUBLISHED', '这一期已经有另一份填报正在填写，不能再撤回这一份。');
}

/**
 * Takes back what was submitted or, on the same day and where no township passed it, published: it is a draft again, with what was
 * typed. @returns its id @throws as `passFiling`
 */
export async function recallFiling(ctx: Ctx, input: RecallFilingInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const filing = await lockFiling(work, ctx, input);
    const step = filing.state === FilingState.PUBLISHED ? FilingStep.UNPUBLISH : FilingStep.RECALL;
    mustStep(ctx, filing, step, work.today);
    if (step === FilingStep.UNPUBLISH) await mustBeAlone(work, filing);
    const version = filing.version + 1;
    await sql`insert into filing_draft (filing_id, content, version, hands, saved_at)
      values (${filing.id}, ${JSON.stringify(filing.content ?? NOTHING_TYPED)}::jsonb, ${version}, ${[...filing.hands]}::uuid[], ${work.now})
      on conflict do nothing`.execute(work.db);
    await sql`update filing set state = ${FILING_STEPS[step].to}, version = ${version}, nil = false
      where id = ${filing.id}`.execute(work.db);
    if (filing.disclosureId) await withdrawFiled(work, filing.disclosureId, TAKEN_BACK);
    work.emit(recordsChanged(filing.path, 'FILING', [filing.id]));
    return filing.id;
  });
}
