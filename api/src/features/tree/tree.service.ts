import { sql } from 'kysely';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import { uncount } from '../lights/light.service.js';
import { passOn } from '../obligations/obligation.pass-on.js';
import { effectiveDay } from '../units/effective-day.js';
import { Unit } from '../units/unit.entity.js';
import type { CloseUnitInput } from '../units/unit.inputs.js';
import { mustManageUnit } from '../units/unit.policy.js';
import { canEnd } from '../units/unit.rules.js';
import { holdTree, lockUnit } from '../units/unit-time.service.js';
import { openLettersOf } from './in-hand.reads.js';

/**
 * Closes a unit from a day on. What it did stays its own; what it still owes passes to the successor, or is owed no more.
 * @throws NotFoundError, ForbiddenError, ConflictError, InputError
 */
export async function closeUnit(ctx: Ctx, input: CloseUnitInput): Promise<Unit> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    await holdTree(work);
    const unit = await lockUnit(work, ctx, input);
    const successor = input.successorId ? await successorOf(work, ctx, unit, input.successorId) : null;
    await mustStandAlone(work, unit);
    if (!canEnd(unit.kind)) throw new InputError('NOT_CLOSED', '区纪委监委不能撤销。', ['input', 'id']);
    await mustHaveNoLetters(work, unit.id);
    const unitIds = [unit.id, ...(successor ? [successor.id] : [])];
    const on = await effectiveDay(work, input.effectiveOn, { unitIds, givingId: unit.id, endingId: unit.id });
    await endUnit(work, ctx, { unit, successor, on });
    return unit;
  });
}

/** @throws InputError when something that lives stands below it, or it is the district */
export async function mustStandAlone({ db }: Work, unit: Pick<Unit, 'id' | 'path' | 'parentId'>): Promise<void> {
  const living = await row(
    db,
    sql`select 1 from unit where path <@ ${unit.path}::ltree and id <> ${unit.id} and closed_on is null limit 1`,
  );
  if (!living && unit.parentId !== null) return;
  throw new InputError('HAS_CHILDREN', '它之下还有单位，请先调整或撤销下级单位。', ['input', 'id']);
}

/** @throws InputError when a letter to it, or one that it issued, is under way */
export async function mustHaveNoLetters({ db }: Work, unitId: string): Promise<void> {
  const letter = await row<{ open: number }>(db, sql`select ${openLettersOf(sql`${unitId}::uuid`)} as open`);
  if ((letter?.open ?? 0) === 0) return;
  throw new InputError('LETTERS_OPEN', '还有发给它或由它发出的文书在办，请先办结或撤回。', ['input', 'id']);
}

/** Ends a unit from a day on, under the tree's lock, with what it still owes; the posts in it end now. */
export async function endUnit(
  work: Work,
  ctx: Ctx,
  { unit, successor, on }: { unit: Unit; successor: Pick<Unit, 'id' | 'path'> | null; on: Day },
): Promise<void> {
  await passOn(work, { from: unit, to: successor, on });
  await endPosts(work, ctx, unit);
  await uncount(work, unit.id);
  unit.closedOn = on;
  unit.successorId = successor?.id ?? null;
  unit.version += 1;
  await sql`update unit_span set until_on = ${on}::date where unit_id = ${unit.id} and until_on is null`.execute(
    work.db,
  );
  work.emit({ topic: 'tree', path: unit.path, payload: { unitId: unit.id } });
  work.emit(recordsChanged(unit.path, 'UNIT', [unit.id]));
}

/** Posts in a unit that is no more give no rights. */
async function endPosts(work: Work, ctx: Ctx, unit: Unit): Promise<void> {
  const ended = await rows<{ accountId: string; title: string }>(
    work.db,
    sql`update post set ended_at = ${work.now}, ended_reason = '单位撤销' where unit_id = ${unit.id} and ended_at is null
      returning account_id as "accountId", coalesce(title, role) as title`,
  );
  for (const { accountId, title } of ended) {
    const detail = `${unit.name} ${title}：单位撤销`;
    await noteSecurity(ctx, work.db, { kind: SecurityKind.POST_ENDED, accountId, detail });
  }
}

/** @throws NotFoundError, ForbiddenError, InputError when it is not a living unit of the same kind */
async function successorOf(work: Work, ctx: Ctx, unit: Unit, id: string): Promise<Unit> {
  const found = isId(id) ? await work.em.findOne(Unit, { id }) : null;
  const successor = mustManageUnit(ctx.viewer, found, { what: '个单位', path: ['input', 'successorId'] });
  if (successor.id === unit.id || successor.closedOn !== null || successor.kind !== unit.kind) {
    throw new InputError('BAD_SUCCESSOR', '承接单位应是另一个同类的、没有撤销的单位。', ['input', 'successorId']);
  }
  return successor;
}
