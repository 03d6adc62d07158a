import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { reaches, scopeOf } from '../../../core/access/scope.js';
import type { Viewer } from '../../../core/access/viewer.js';
import { warnOfReason } from '../../../core/case-words.js';
import { row, rows } from '../../../core/database/sql.js';
import { unitOfWork, type Work } from '../../../core/database/unit-of-work.js';
import { chineseDate, type Day } from '../../../core/days.js';
import { ForbiddenError, InputError, NotFoundError, StateError, UnauthenticatedError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { claimPictures } from '../../../core/files/pictures.js';
import { newId } from '../../../core/ids.js';
import { recordsChanged } from '../../../core/log/outbox.js';
import { staleRecord } from '../../../core/trail/stale-record.js';
import { fulfil } from '../../obligations/obligation.fulfil.js';
import { revokeOfSeal } from '../../obligations/obligation.service.js';
import type { DeclareSealInput, OpenSealInput, TakeBackSealInput } from './seal.inputs.js';
import { judgeSeals } from './seal.judge.js';
import { lockSeal } from './seal.reads.js';
import { type SealState, SealStep, standing, stateBy, stepsFrom } from './seal.rules.js';
import type { VehicleSeal } from './seal.types.js';

const WHY_NOT: Readonly<Record<SealState, string>> = {
  DUE: '这辆车还没有申报封存。',
  SEALED: '这辆车已经申报封存，如有错误请先撤回。',
  OPENED: '这辆车已经启封；重新封存的，请再次申报。',
};

interface Asked {
  readonly id: string;
  readonly version: number;
}

/** A seal of which the viewer may take the step for its unit, locked. @throws NotFoundError, ForbiddenError, ConflictError, StateError */
async function lockFor(work: Work, viewer: Viewer, { id, version }: Asked, step: SealStep): Promise<VehicleSeal> {
  const seal = await lockSeal(work.db, scopeOf(viewer, Permission.VEHICLE_READ), id);
  if (!seal) throw new NotFoundError('次车辆封存', ['input', 'id']);
  if (!reaches(viewer, Permission.VEHICLE_KEEP, seal.path)) throw new ForbiddenError();
  if (seal.version !== version) throw await staleRecord(work.db, viewer, seal);
  if (seal.untilOn < work.today)
    throw new StateError(seal.state, '封存期已满，不能再申报；有情况要说明的，请在反馈里写明。');
  if (seal.exempted) throw new StateError(seal.state, '这辆车已不要求封存，不用申报。');
  if (!stepsFrom(seal.state).includes(step)) throw new StateError(seal.state, WHY_NOT[seal.state]);
  return seal;
}

interface Step {
  readonly id: string;
  readonly step: SealStep;
  readonly onDay: Day;
  readonly place: string | null;
  readonly keeper: string | null;
}

/** All its steps, oldest first. */
const stepsOf = ({ db }: Work, { id }: VehicleSeal): Promise<Step[]> =>
  rows(
    db,
    sql<Step>`select id, step, on_day::text as "onDay", place, keeper from vehicle_seal_step where seal_id = ${id} order by version`,
  );

/** A fact of today or before, after what happened last. @throws InputError */
async function mustFollow(work: Work, seal: VehicleSeal, onDay: Day, field: string): Promise<void> {
  if (onDay > work.today) throw new InputError('DAY_AHEAD', '不能申报今天以后的事。', ['input', field]);
  const since = standing(await stepsOf(work, seal)).at(-1)?.onDay ?? (await earliestSeal(work, seal));
  if (onDay < since) throw new InputError('DAY_EARLY', `日期应在${chineseDate(since)}或之后。`, ['input', field]);
}

/** Nothing is sealed before it was asked for. */
async function earliestSeal({ db }: Work, { sealingId }: VehicleSeal): Promise<Day> {
  const found = await row<{ on: Day }>(
    db,
    sql`select (arranged_at at time zone 'Asia/Shanghai')::date::text as on from sealing where id = ${sealingId}`,
  );
  return found?.on ?? '';
}

interface Taken {
  readonly step: SealStep;
  readonly onDay: Day;
  readonly place?: string;
  readonly keeper?: string;
  readonly reason?: string;
}

/** Writes down a step, and where the seal stands by all of them. @returns the steps that stand */
async function take(work: Work, viewer: Viewer, seal: VehicleSeal, taken: Taken): Promise<Step[]> {
  const { step, onDay, place = null, keeper = null, reason = null } = taken;
  await sql`insert into vehicle_seal_step (id, seal_id, step, on_day, at, by_id, place, keeper, reason, version)
    values (${newId()}, ${seal.id}, ${step}, ${onDay}::date, ${work.now}, ${viewer.accountId}, ${place}, ${keeper}, ${reason}, ${seal.version + 1})`.execute(
    work.db,
  );
  const steps = await stepsOf(work, seal);
  const left = standing(steps);
  const last = left.findLast((one) => one.step === SealStep.SEAL);
  await sql`update vehicle_seal set state = ${stateBy(steps)}, sealed_on = ${last?.onDay ?? null}::date, place = ${last?.place ?? null},
      keeper = ${last?.keeper ?? null}, version = version + 1 where id = ${seal.id}`.execute(work.db);
  work.emit(recordsChanged(seal.path, 'VEHICLE', [seal.vehicleId]));
  return left;
}

/** @throws InputError when one is no picture, or not there */
async function attachPhotos(work: Work, viewer: Viewer, fileIds: readonly string[], stepId: string, sealId: string) {
  const ids = [...new Set(fileIds)];
  await claimPictures(work, ids, { accountId: viewer.accountId, name: '封存照片' });
  const photos = ids.map((fileId, position) => ({ id: newId(), file_id: fileId, position }));
  await sql`insert into vehicle_seal_photo (id, seal_id, step_id, file_id, position)
    select p.id, ${sealId}, ${stepId}, p.file_id, p.position
    from jsonb_to_recordset(${JSON.stringify(photos)}::jsonb) as p(id uuid, file_id uuid, position int)`.execute(
    work.db,
  );
}

/** Declares that a vehicle is sealed: parked, keys held, photographed. That meets what its unit owes. @returns its id @throws as `lockFor`, InputError */
export async function declareSeal(ctx: Ctx, input: DeclareSealInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const seal = await lockFor(work, viewer, input, SealStep.SEAL);
    const { sealedOn, place, keeper, photoIds } = input;
    await mustFollow(work, seal, sealedOn, 'sealedOn');
    const made = (await take(work, viewer, seal, { step: SealStep.SEAL, onDay: sealedOn, place, keeper })).at(-1);
    await attachPhotos(work, viewer, photoIds, made?.id ?? '', seal.id);
    await meet(work, seal, made);
    return seal.id;
  });
}

/** What is sealed meets what is owed, and is judged. */
async function meet(work: Work, seal: VehicleSeal, by: Step | undefined): Promise<void> {
  if (by?.step === SealStep.SEAL)
    await fulfil(work, [{ obligationId: seal.obligationId, factOn: by.onDay, sealStepId: by.id }]);
  await judgeSeals(work, [seal.id]);
}

/** Declares that a sealed vehicle was taken into use: it is owed again. @returns its id @throws as `lockFor`, InputError, FaultsError */
export async function openSeal(ctx: Ctx, input: OpenSealInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const seal = await lockFor(work, viewer, input, SealStep.OPEN);
    const { openedOn, reason } = input;
    await mustFollow(work, seal, openedOn, 'openedOn');
    warnOfReason(input);
    await take(work, viewer, seal, { step: SealStep.OPEN, onDay: openedOn, reason });
    await revokeOfSeal(work, seal.id, `${chineseDate(openedOn)}启封：${reason}`);
    await judgeSeals(work, [seal.id]);
    return seal.id;
  });
}

/** Takes back what was declared last: it never was, and is owed or met as it was before. @returns its id @throws as `lockFor`, FaultsError */
export async function takeBackSeal(ctx: Ctx, input: TakeBackSealInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const seal = await lockFor(work, viewer, input, SealStep.TAKE_BACK);
    warnOfReason(input);
    const left = await take(work, viewer, seal, { step: SealStep.TAKE_BACK, onDay: work.today, reason: input.reason });
    await revokeOfSeal(work, seal.id, `撤回申报：${input.reason}`);
    await meet(work, seal, left.at(-1));
    return seal.id;
  });
}
