import { sql } from 'kysely';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { effectiveDay } from './effective-day.js';
import { Unit } from './unit.entity.js';
import type { CreateUnitInput, RenameUnitInput } from './unit.inputs.js';
import { mustManageUnit } from './unit.policy.js';
import { CHILD_KINDS, isUnitCode, labelOf, shortNameOf, type UnitKind } from './unit.rules.js';
import { beginSpans, changed } from './unit-place.service.js';
import { holdTree, lockUnit } from './unit-time.service.js';

export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: Parent | null;
  /** the first day on which it owes anything; null: it was there before the platform */
  readonly openedOn: Day | null;
  /** the unit that it is split off from */
  readonly splitFromId?: string;
}

/** A unit as a parent of others. */
export type Parent = Pick<Unit, 'id' | 'kind' | 'path'>;

/** Adds a unit as the last below its parent. @throws InputError */
export async function addUnit(work: Work, wanted: NewUnit): Promise<Unit> {
  const [made] = await addUnits(work, [wanted]);
  return work.em.findOneOrFail(Unit, { id: made?.id ?? '' });
}

/** Adds units, each as the last below its parent, in their order. @throws InputError */
export async function addUnits(work: Work, wanted: readonly NewUnit[]): Promise<Parent[]> {
  await holdTree(work);
  const made = wanted.map((one, nr) => {
    mustFit(one);
    const { code, name, kind, parent, openedOn, splitFromId = null } = one;
    const label = `${kind.slice(0, 2)}${labelOf(code)}`;
    const path = parent ? `${parent.path}.${label}` : label;
    return {
      ...{ id: newId(), nr, code, label: labelOf(code), name, short_name: shortNameOf(name), kind },
      ...{ parent_id: parent?.id ?? null, path },
      ...{ opened_on: openedOn, split_from_id: splitFromId },
    };
  });
  await mustBeFree(work, made);
  await sql`insert into unit (id, code, name, short_name, kind, parent_id, path, position, opened_on, split_from_id, version, created_at)
    select w.id, w.code, w.name, w.short_name, w.kind, w.parent_id, w.path,
      (select coalesce(max(s.position), 0) from unit s where s.parent_id is not distinct from w.parent_id)
        + row_number() over (partition by w.parent_id order by w.nr), w.opened_on, w.split_from_id, 1, ${work.now}
    from ${tableOf(made)}`.execute(work.db);
  const spans = made.map(({ id }) => ({ id: newId(), unit_id: id }));
  await sql`insert into unit_span (id, unit_id, parent_id, name, from_on)
    select s.id, u.id, u.parent_id, u.name, u.opened_on
    from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as s(id uuid, unit_id uuid) join unit u on u.id = s.unit_id`.execute(
    work.db,
  );
  for (const { id, path } of made) work.emit(...changed(path, id));
  return made.map(({ id, kind, path }) => ({ id, kind, path }));
}

const tableOf = (units: readonly object[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as w(id uuid, nr int, code text, label text, name text, short_name text, kind text,
    parent_id uuid, path ltree, opened_on date, split_from_id uuid)`;

/** @throws InputError when the code is none, or the kind may not stand there */
function mustFit({ code, kind, parent }: NewUnit): void {
  if (!isUnitCode(code)) throw new InputError('BAD_CODE', '代码只能有字母、数字、点和下划线。', ['input', 'code']);
  if (parent && !CHILD_KINDS[parent.kind].includes(kind)) {
    throw new InputError('KIND_NOT_ALLOWED', '这一类单位不能设在该上级单位之下。', ['input', 'kind']);
  }
}

/** @throws InputError when a code is taken by a unit of its kind in the district; 1.2 and 1_2 make the same label */
async function mustBeFree(
  { db }: Work,
  wanted: readonly { kind: UnitKind; label: string; code: string }[],
): Promise<void> {
  const keys = wanted.map(({ kind, label }) => `${kind} ${label}`);
  const twin = wanted.find((_, nr) => keys.indexOf(keys[nr] ?? '') < nr);
  const taken =
    twin ??
    (await row<{ code: string }>(
      db,
      sql`select w.code from ${tableOf(wanted)} join unit u on u.path = w.path
        union all select w.code from ${tableOf(wanted)} join unit u on u.kind = w.kind and regexp_replace(u.code, '[^A-Za-z0-9_]', '_', 'g') = w.label
          and subpath(u.path, 0, 1) = subpath(w.path, 0, 1) limit 1`,
    ));
  if (taken) throw new InputError('CODE_TAKEN', `代码 ${taken.code} 已被同类单位使用。`, ['input', 'code']);
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
    await giveNames(work, [{ id: unit.id, name }]);
    work.em.clear();
    return work.em.findOneOrFail(Unit, { id: unit.id });
  });
}

/** Gives locked units other names, from today on; the old ones stay on record. */
export async function giveNames(work: Work, names: readonly { id: string; name: string }[]): Promise<void> {
  const wanted = names.map(({ id, name }) => ({ id, name, short_name: shortNameOf(name) }));
  const named = await rows<{ id: string; path: string }>(
    work.db,
    sql`update unit u set name = w.name, short_name = w.short_name, version = u.version + 1
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(id uuid, name text, short_name text)
      where u.id = w.id returning u.id, u.path::text as path`,
  );
  await beginSpans(
    work,
    named.map(({ id }) => id),
    work.today,
  );
  for (const { id, path } of named) work.emit(...changed(path, id));
}
