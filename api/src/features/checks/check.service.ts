import { sql } from 'kysely';
import type { Viewer } from '../../core/access/viewer.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { newId } from '../../core/ids.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { masked } from '../disclosures/personal.rules.js';
import { openFindings } from '../findings/found.service.js';
import type { RecordCheckInput, RecordChecksInOrderInput } from './check.inputs.js';
import { deskFor } from './check.policy.js';
import { CheckConclusion, type CheckWay, contradiction } from './check.rules.js';
import type { Checkables, FoundSubject } from './checkables.js';
import { doneLook } from './second-looks/second-look.service.js';
import { fulfilTasks } from './tasks/task.fulfil.js';

interface Looked {
  readonly id: string;
  readonly subject: FoundSubject;
  readonly deskId: string;
}

/** Each subject with the desk that looks at it. @throws ForbiddenError */
const lookedAt = (viewer: Viewer, subjects: readonly FoundSubject[]): Looked[] =>
  subjects.map((subject) => {
    const deskId = deskFor(viewer, subject);
    if (!deskId) throw new ForbiddenError('您不能检查这个单位，镇街本级的情况请向区纪委监委党风政风监督室报告。');
    return { id: newId(), subject, deskId };
  });

interface Said {
  readonly way: CheckWay;
  readonly conclusion: CheckConclusion;
  readonly note: string | null;
  readonly batchId: string | null;
}

async function writeChecks(work: Work, viewer: Viewer, { looked, said }: { looked: readonly Looked[]; said: Said }) {
  const { way, conclusion, note, batchId } = said;
  const input = looked.map(({ id, deskId, subject: { unitId, type, id: subjectId, title } }) => ({
    ...{ id, unit_id: unitId, subject_type: type, subject_id: subjectId, title, desk_id: deskId },
  }));
  await sql`insert into daily_check (id, unit_id, subject_type, subject_id, title, way, conclusion, note, checker_id, desk_id, batch_id,
      checked_on, checked_at)
    select n.id, n.unit_id, n.subject_type, n.subject_id, n.title, ${way}, ${conclusion}, ${note}, ${viewer.accountId}, n.desk_id, ${batchId},
      ${work.today}::date, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, unit_id uuid, subject_type text, subject_id uuid, title text,
      desk_id uuid)`.execute(work.db);
  await fulfilTasks(
    work,
    looked.map(({ id }) => id),
  );
  // who reads the record hears that it was looked at
  work.emit(
    ...recordsChangedIn(
      'DAILY_CHECK',
      looked.flatMap(({ id, subject }) => [
        { id, path: subject.path },
        { id: subject.id, path: subject.path },
        { id: subject.unitId, path: subject.path },
      ]),
    ),
  );
}

/**
 * Records that somebody looked at a record, and what they found: in order, or findings, which are confirmed with that.
 * @returns its id @throws UnauthenticatedError, NotFoundError, ForbiddenError, InputError
 */
export async function recordCheck(ctx: Ctx, checkables: Checkables, input: RecordCheckInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  const { subject: asked, way, conclusion, findings, lookId, idempotencyKey: key } = input;
  const wrong = contradiction(conclusion, findings.length);
  if (wrong) throw new InputError('BAD_INPUT', wrong, ['input', 'findings']);
  const note = input.note ? masked(input.note) : null;
  return unitOfWork(writeContextOf(ctx), note, async (work) => {
    const pathOf = () => ['input', 'subject', 'id'];
    const subjects = await checkables.find(work.db, viewer, { subjects: [asked], pathOf });
    const looked = lookedAt(viewer, subjects);
    return once(work, { actorId: viewer.accountId, key, operation: 'recordCheck', input }, async () => {
      const [one] = looked;
      if (!one) throw new Error('nothing was looked at');
      await writeChecks(work, viewer, { looked, said: { way, conclusion, note, batchId: null } });
      const { unitId, path, id: subjectId, disclosureId, obligationId } = one.subject;
      await openFindings(work, viewer, {
        ...{ unitId, path, subjectId, disclosureId, obligationId, checkId: one.id, wrong: findings },
        pathOf: (nr) => ['input', 'findings', String(nr)],
      });
      if (lookId) await doneLook(work, { lookId, checkId: one.id, unitId, path, deskId: one.deskId });
      return one.id;
    });
  });
}

/**
 * Records that somebody looked at several records, all of which are in order: a check of each, all of them or none.
 * @returns what they have in common @throws UnauthenticatedError, NotFoundError, ForbiddenError, InputError
 */
export async function recordChecksInOrder(
  ctx: Ctx,
  checkables: Checkables,
  input: RecordChecksInOrderInput,
): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  const { subjects: asked, way, idempotencyKey: key } = input;
  const keys = asked.map(({ type, id }) => `${type} ${id}`);
  const twice = keys.findIndex((one, nr) => keys.indexOf(one) < nr);
  if (twice >= 0)
    throw new InputError('BAD_INPUT', '同一项选了两次，请刷新后重选。', ['input', 'subjects', String(twice)]);
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const pathOf = (nr: number) => ['input', 'subjects', String(nr), 'id'];
    const looked = lookedAt(viewer, await checkables.find(work.db, viewer, { subjects: asked, pathOf }));
    return once(work, { actorId: viewer.accountId, key, operation: 'recordChecksInOrder', input }, async () => {
      const batchId = newId();
      const said = { way, conclusion: CheckConclusion.IN_ORDER, note: null, batchId };
      await writeChecks(work, viewer, { looked, said });
      return batchId;
    });
  });
}
