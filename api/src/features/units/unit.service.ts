import { sql } from 'kysely';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { effectiveDay } from './effective-day.js';
import { Unit } from './unit.entity.js';
import type { CreateUnitInput, RenameUnitInput } from './unit.inputs.js';
import { mustManageUnit } from './unit.policy.js';
import { CHILD_KINDS, isUnitCode, labelOf, shortNameOf, type UnitKind } from './unit.rules.js';
import { beginSpan, holdTree, lockUnit } from './unit-time.service.js';

export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: Pick<Unit, 'id' | 'kind' | 'path'> | null;
  /** the first day on which it owes anything; null: it was there before the platform */
  readonly openedOn: Day | null;
  /** the unit that it is split off from */
  readonly splitFromId?: string;
}

/** Adds a unit as the last below its parent. @throws InputError */
export async function addUnit(work: Work, wanted: NewUnit): Promise<Unit> {
  const { code, name, kind, parent, openedOn } = wanted;
  if (!isUnitCode(code)) throw new InputError('BAD_CODE', '代码只能有字母、数字、点和下划线。', ['input', 'code']);
  if (parent && !CHILD_KINDS[parent.kind].includes(kind)) {
    throw new InputError('KIND_NOT_ALLOWED', '这一类单位不能设在该上级单位之下。', ['input', 'kind']);
  }
  await holdTree(work);
  const label = `${kind.slice(0, 2)}${labelOf(code)}`;
  const path = parent ? `${parent.path}.${label}` : label;
  // 1.2 and 1_2 make the same label
  const twin = await row(
    work.db,
    sql`select 1 from unit where path = ${path}::ltree
      or (code = ${code} and kind = ${kind} and subpath(path, 0, 1) = subpath(${path}::ltree, 0, 1))`,
  );
  if (twin) throw new InputError('CODE_TAKEN', `代码 ${code} 已被同类单位使用。`, ['input', 'code']);
  const last = await row<{ last: number }>(
    work.db,
    sql`select coalesce(max(position), 0)::int as last from unit where parent_id is not distinct from ${parent?.id ?? null}`,
  );
  const unit = work.em.create(Unit, {
    id: newId(),
    code,
    name,
    shortName: shortNameOf(name),
    kind,
    parentId: parent?.id ?? null,
    path,
    position: (last?.last ?? 0) + 1,
    openedOn,
    closedOn: null,
    successorId: null,
    splitFromId: wanted.splitFromId ?? null,
    version: 1,
    createdAt: work.now,
  });
  await work.em.flush();
  await sql`insert into unit_span (id, unit_id, parent_id, name, from_on)
    values (${newId()}, ${unit.id}, ${unit.parentId}, ${name}, ${openedOn}::date)`.execute(work.db);
  work.emit({ topic: 'tree', path: unit.path, payload: { unitId: unit.id } });
  work.emit(recordsChanged(unit.path, 'UNIT', [unit.id]));
  return unit;
}

/** @throws NotFoundError, ForbiddenError, InputError */
export async function createUnit(ctx: Ctx, input: CreateUnitInput): Promise<Unit> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    await holdTree(work);
    const found = isId(input.parentId) ? await work.em.findOne(Unit, { id: input.parentId, closedOn: null }) : null;
    const parent = mustManageUnit(ctx.viewer, found, { what: '个上级单位', path: ['input', 'parentId'] });
    const { code, name, kind, idempotencyKey: key } = input;
    const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'createUnit', input };
    const id = await once(work, claim, async () => {
      const openedOn = await effectiveDay(work, input.effectiveOn, { unitIds: [parent.id] });
      return (await addUnit(work, { code, name, kind, parent, openedOn })).id;
    });
    return work.em.findOneOrFail(Unit, { id });
  });
}

/** @throws NotFoundError, ForbiddenError, ConflictError */
export async function renameUnit(ctx: Ctx, { id, version, name, reason }: RenameUnitInput): Promise<Unit> {
  return unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const unit = await lockUnit(work, ctx, { id, version });
    await giveName(work, unit, name);
    return unit;
  });
}

/** Gives a locked unit another name, from today on; the old one stays on record. */
export async function giveName(work: Work, unit: Unit, name: string): Promise<void> {
  unit.name = name;
  unit.shortName = shortNameOf(name);
  unit.version += 1;
  await beginSpan(work, unit, work.today);
  work.emit({ topic: 'tree', path: unit.path, payload: { unitId: unit.id } });
  work.emit(recordsChanged(unit.path, 'UNIT', [unit.id]));
}
