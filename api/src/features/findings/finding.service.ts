import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import {
  ConflictError,
  type DomainError,
  FaultsError,
  ForbiddenError,
  InputError,
  NotFoundError,
  StateError,
  UnauthenticatedError,
} from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId } from '../../core/ids.js';
import { type NewEvent, recordsChangedIn } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { obligationOfDisclosure } from '../disclosures/disclosure-owed.reads.js';
import { masked } from '../disclosures/personal.rules.js';
import type { RecordFindingInput, StepFindingsInput } from './finding.inputs.js';
import { decides } from './finding.policy.js';
import { lockFindings } from './finding.reads.js';
import { canStep, FINDING_STEPS, type FindingState, FindingStep } from './finding.rules.js';
import type { Finding } from './finding.types.js';
import { openFindings } from './found.service.js';
import { markRepeats } from './repeats.service.js';

/** The topic on which the checks are asked to look again at a record that has not changed. */
export const RECHECK = 'recheck';

const NOT_FROM: Readonly<Record<FindingState, string>> = {
  PROPOSED: '这个问题还在待确认，没有什么可以恢复。',
  OPEN: '这个问题已经确认。',
  IN_LETTER: '这个问题已在文书中，随文书办理。',
  RECTIFIED: '这个问题单位已经整改，随文书核实。',
  VERIFIED: '这个问题已经核实通过，不用再处理。',
  DISMISSED: '这个问题已经定为“不作为问题”。',
  LAPSED: '这个问题已经自行消除，不用再处理。',
};

/**
 * Takes a step of findings, all of them or none; of each that stands otherwise than it was seen its name and place are told.
 * @returns their ids @throws NotFoundError, ForbiddenError, InputError, FaultsError of ConflictError and StateError
 */
export async function stepFindings(
  ctx: Ctx,
  { findings, step, reason: said, severity }: StepFindingsInput,
): Promise<string[]> {
  const reason = said ? masked(said) : null;
  const { to, needsReason } = FINDING_STEPS[step];
  if (needsReason && !reason)
    throw new InputError('BAD_INPUT', '请写明为什么不作为问题，2至200个字。', ['input', 'reason']);
  if (severity && step !== FindingStep.CONFIRM)
    throw new InputError('BAD_INPUT', '严重程度在确认问题时定。', ['input', 'severity']);
  const seen = new Map(findings.map(({ id, version }) => [id, version]));
  if (seen.size < findings.length)
    throw new InputError('BAD_INPUT', '同一个问题选了两次，请刷新后重选。', ['input', 'findings']);
  return unitOfWork(writeContextOf(ctx), reason ?? null, async (work) => {
    const scope = scopeOf(ctx.viewer, Permission.FINDING_READ);
    const found = await lockFindings(work.db, scope, [...seen.keys()].filter(isId));
    if (found.length < seen.size) throw new NotFoundError('个问题', ['input', 'findings']);
    if (!found.every((one) => decides(ctx.viewer, one))) throw new ForbiddenError();
    const faults: DomainError[] = [];
    for (const one of found) {
      const place = ['input', 'findings', String(findings.findIndex(({ id }) => id === one.id))];
      if (one.version !== seen.get(one.id)) faults.push(named(one, await staleRecord(work.db, ctx.viewer, one), place));
      else if (!canStep(one.state, step))
        faults.push(new StateError(one.state, `${nameOf(one)}：${NOT_FROM[one.state]}`, place));
    }
    if (faults.length > 0) throw new FaultsError(faults);
    const ids = found.map(({ id }) => id);
    await sql`update finding set state = ${to}, reason = ${needsReason ? (reason ?? null) : null}, version = version + 1,
      decider_id = ${ctx.viewer?.accountId ?? null}, decided_at = ${work.now}, severity = coalesce(${severity ?? null}, severity) where id = any(${ids}::uuid[])`.execute(
      work.db,
    );
    if (step === FindingStep.CONFIRM) await markRepeats(work, ids);
    tell(work, found);
    // what was mended meanwhile lapses
    if (step === FindingStep.REOPEN) for (const one of found) work.emit(...askAgain(one));
    return ids;
  });
}

const nameOf = ({ unitName, problem }: Finding): string => `${unitName}“${problem}”`;

/** A conflict that says which of several findings it is about. */
const named = (
  one: Finding,
  { currentVersion, changedBy, changedAt, code, userMessage }: ConflictError,
  place: string[],
) =>
  new ConflictError(currentVersion, changedBy, changedAt, {
    ...{ code, message: `${nameOf(one)}：${userMessage}`, path: [...place, 'version'] },
  });

/** Has the checks asked again of what a finding is about; nobody else hears of it. */
const askAgain = ({ path, disclosureId, obligationId }: Finding): NewEvent[] => [
  ...(disclosureId ? [{ topic: RECHECK, path, payload: { type: 'DISCLOSURE', ids: [disclosureId] } }] : []),
  ...(obligationId ? [{ topic: RECHECK, path, payload: { type: 'OBLIGATION', ids: [obligationId] } }] : []),
];

function tell(work: Work, found: readonly Pick<Finding, 'id' | 'path'>[]): void {
  work.emit(...recordsChangedIn('FINDING', found));
}

interface Subject {
  readonly unitId: string;
  readonly unitKind: string;
  readonly path: string;
  readonly obligationId: string | null;
}

/**
 * Records what a person found wrong with an entry; it is confirmed with that.
 * @returns its id @throws NotFoundError, ForbiddenError, InputError
 */
export async function recordFinding(ctx: Ctx, input: RecordFindingInput): Promise<string> {
  const { disclosureId, kind, severity, links, idempotencyKey: key } = input;
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  const problem = masked(input.problem);
  return unitOfWork(writeContextOf(ctx), problem, async (work) => {
    const scope = scopeOf(viewer, Permission.FINDING_READ);
    const subject = isId(disclosureId)
      ? await row<Subject>(
          work.db,
          sql`select d.unit_id as "unitId", u.kind as "unitKind", u.path::text, ${obligationOfDisclosure} as "obligationId"
            from disclosure d join unit u on u.id = d.unit_id where d.id = ${disclosureId} and ${scope.covers('u.path')}`,
        )
      : null;
    if (!subject) throw new NotFoundError('条公开内容', ['input', 'disclosureId']);
    if (!decides(viewer, subject)) throw new ForbiddenError();
    return once(work, { actorId: viewer.accountId, key, operation: 'recordFinding', input }, async () => {
      const { unitId, path, obligationId } = subject;
      const [id = ''] = await openFindings(work, viewer, {
        ...{ unitId, path, subjectId: disclosureId, disclosureId, obligationId, checkId: null },
        wrong: [{ kind, severity, problem, links }],
        pathOf: () => ['input'],
      });
      return id;
    });
  });
}
