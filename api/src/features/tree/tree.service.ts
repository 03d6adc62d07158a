import { sql } from 'kysely';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { noteAllSecurity, SecurityKind } from '../../core/security-events.js';
import { uncount } from '../lights/light.service.js';
import { passOn } from '../obligations/obligation.pass-on.js';
import { effectiveDay } from '../units/effective-day.js';
import { Unit } from '../units/unit.entity.js';
import type { CloseUnitInput } from '../units/unit.inputs.js';
import { mustManageUnit } from '../units/unit.policy.js';
import { canEnd } from '../units/unit.rules.js';
import { passHosts, passTeams } from '../units/unit-host.service.js';
import { changed } from '../units/unit-place.service.js';
import { holdTree, lockUnit } from '../units/unit-time.service.js';
import { passVehicles } from '../vehicles/vehicle.pass-on.js';
import { lettersOpenOf } from './in-hand.reads.js';

/**
 * Closes a unit from a day on. What it did stays its own; what it still owes passes to the successor, with its vehicles, or is owed no more.
 * @throws NotFoundError, ForbiddenError, ConflictError, InputError
 */
export async function closeUnit(ctx: Ctx, input: CloseUnitInput): Promise<Unit> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    await holdTree(work);
    const unit = await lockUnit(work, ctx, input);
    const successor = input.successorId ? await successorOf(work, ctx, unit, input.successorId) : null;
    await mustStandAlone(work, [unit]);
    if (!canEnd(unit.kind)) throw new InputError('NOT_CLOSED', '区纪委监委不能撤销。', ['input', 'id']);
    await mustHaveNoLetters(work, [unit.id]);
    const unitIds = [unit.id, ...(successor ? [successor.id] : [])];
    const on = await effectiveDay(work, input.effectiveOn, { unitIds, givingId: unit.id, endingId: unit.id });
    await endUnits(work, ctx, { units: [unit], successor, on });
    work.em.clear();
    return work.em.findOneOrFail(Unit, { id: unit.id });
  });
}

/** @throws InputError when something that lives stands below one of them that does not end with them, or one is the district */
export async function mustStandAlone(
  { db }: Work,
  units: readonly Pick<Unit, 'id' | 'path' | 'parentId'>[],
): Promise<void> {
  const ids = units.map(({ id }) => id);
  const living = await row(
    db,
    sql`select 1 from unit u join unit e on e.id = any(${ids}::uuid[]) and u.path <@ e.path
      where u.closed_on is null and u.id <> all(${ids}::uuid[]) limit 1`,
  );
  if (!living && units.every(({ parentId }) => parentId !== null)) return;
  throw new InputError('HAS_CHILDREN', '它之下还有单位，请先调整或撤销下级单位。', ['input', 'id']);
}

/** @throws InputError when a letter to one of them, or one that it issued, is under way */
export async function mustHaveNoLetters({ db }: Work, unitIds: readonly string[]): Promise<void> {
  const letter = await row(
    db,
    sql`select 1 from unit u where u.id = any(${[...unitIds]}::uuid[]) and ${lettersOpenOf(sql`u.id`)} limit 1`,
  );
  if (!letter) return;
  throw new InputError('LETTERS_OPEN', '还有发给它或由它发出的文书在办，请先办结或撤回。', ['input', 'id']);
}

type Ending = Pick<Unit, 'id' | 'path' | 'name'>;

/**
 * Ends units from a day on, under the tree's lock, with what they still owe; the posts in them end now. By SQL: entities that were
 * read before are stale.
 */
export async function endUnits(
  work: Work,
  ctx: Ctx,
  { units, successor, on }: { units: readonly Ending[]; successor: Pick<Unit, 'id' | 'path'> | null; on: Day },
): Promise<void> {
  const ids = units.map(({ id }) => id);
  await passOn(work, { from: units, to: successor, on });
  await passVehicles(work, { from: units, to: successor, on });
  if (successor) {
    await passTeams(work, ids, successor.id);
    await passHosts(work, ids, successor.id);
  }
  await endPosts(work, ctx, units);
  await uncount(work, ids);
  await sql`update unit set closed_on = ${on}::date, successor_id = ${successor?.id ?? null}, version = version + 1
    where id = any(${ids}::uuid[])`.execute(work.db);
  await sql`update unit_span set until_on = ${on}::date where unit_id = any(${ids}::uuid[]) and until_on is null`.execute(
    work.db,
  );
  for (const { id, path } of units) work.emit(...changed(path, id));
}

/** Posts in units that are no more give no rights. */
async function endPosts(work: Work, ctx: Ctx, units: readonly Ending[]): Promise<void> {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const ended = await rows<{ accountId: string; unitId: string; title: string }>(
    work.db,
    sql`update post set ended_at = ${work.now}, ended_reason = '单位撤销' where unit_id = any(${[...names.keys()]}::uuid[])
      and ended_at is null returning account_id as "accountId", unit_id as "unitId", coalesce(title, role) as title`,
  );
  const events = ended.map(({ accountId, unitId, title }) => ({
    ...{ kind: SecurityKind.POST_ENDED, accountId, detail: `${names.get(unitId)} ${title}：单位撤销` },
  }));
  await noteAllSecurity(ctx, work.db, events);
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
