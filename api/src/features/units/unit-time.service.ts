import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { type Db, row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { effectiveDay } from './effective-day.js';
import { Unit } from './unit.entity.js';
import type { MoveUnitInput } from './unit.inputs.js';
import { mustManageUnit } from './unit.policy.js';
import { type MoveListener, relocate } from './unit-place.service.js';

const TREE_LOCK = 7_302_019_1017n;

/** Readers of ancestors share this lock; whoever changes the tree's shape takes it exclusively. */
export const shareTree = (db: Db) =>
  sql`select pg_advisory_xact_lock_shared(${TREE_LOCK.toString()}::bigint)`.execute(db);

/** Whoever changes the tree's shape takes its lock, which readers of ancestors share. */
export const holdTree = ({ db }: Pick<Work, 'db'>) =>
  sql`select pg_advisory_xact_lock(${TREE_LOCK.toString()}::bigint)`.execute(db);

/** The unit, locked, as it was seen; one that the viewer does not see is not even locked. @throws NotFoundError, ForbiddenError, ConflictError, InputError */
export async function lockUnit(work: Work, ctx: Ctx, { id, version }: { id: string; version: number }): Promise<Unit> {
  const scope = scopeOf(ctx.viewer, Permission.UNIT_READ);
  const seen =
    isId(id) && (await row(work.db, sql`select 1 from unit u where u.id = ${id} and ${scope.covers('u.path')}`));
  const found = seen ? await work.em.findOne(Unit, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  const unit = mustManageUnit(ctx.viewer, found, { what: '个单位', path: ['input', 'id'] });
  if (unit.version !== version) {
    throw await staleRecord(work.db, ctx.viewer, unit);
  }
  if (unit.closedOn !== null) throw new InputError('UNIT_CLOSED', '这个单位已撤销，不能再改。', ['input', 'id']);
  return unit;
}

/**
 * Moves a unit and all below it under another one, from a day on. Access goes by the new place at once, figures from that
 * day on; the old place stays on record with its days.
 * @throws NotFoundError, ForbiddenError, ConflictError, InputError
 */
export async function moveUnit(ctx: Ctx, input: MoveUnitInput, onMove: MoveListener): Promise<Unit> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    await holdTree(work);
    const unit = await lockUnit(work, ctx, input);
    const found = isId(input.parentId) ? await work.em.findOne(Unit, { id: input.parentId, closedOn: null }) : null;
    const parent = mustManageUnit(ctx.viewer, found, { what: '个上级单位', path: ['input', 'parentId'] });
    if (parent.id === unit.parentId) {
      throw new InputError('SAME_PARENT', '它已经在这个上级单位之下。', ['input', 'parentId']);
    }
    const on = await effectiveDay(work, input.effectiveOn, { unitIds: [unit.id, parent.id] });
    await relocate(work, [{ unit, parent }], { on, onMove });
    work.em.clear();
    return work.em.findOneOrFail(Unit, { id: unit.id });
  });
}
