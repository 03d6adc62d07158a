import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { grantCovers, scopeOf } from '../../../core/access/scope.js';
import type { Viewer } from '../../../core/access/viewer.js';
import { row, rows } from '../../../core/database/sql.js';
import { unitOfWork, type Work } from '../../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, NotFoundError, StateError, UnauthenticatedError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { once } from '../../../core/idempotency.js';
import { isId, newId } from '../../../core/ids.js';
import { staleRecord } from '../../../core/trail/stale-record.js';
import { mustBeDesk } from '../desk-reach.js';
import { makeTasks } from './make-tasks.js';
import { isRecurring } from './plan.rules.js';
import type { EndCheckPlanInput, MakeCheckPlanInput } from './plan.types.js';

/** A unit below which the viewer may plan, and in whose name. @throws InputError, ForbiddenError */
export async function plannedUnit(work: Work, viewer: Viewer, id: string): Promise<{ path: string; deskId: string }> {
  const scope = scopeOf(viewer, Permission.CHECK_PLAN);
  const unit = isId(id)
    ? await row<{ path: string }>(
        work.db,
        sql`select path::text from unit u where id = ${id} and closed_on is null and ${scope.covers('u.path')}`,
      )
    : null;
  if (!unit) throw new InputError('UNIT_UNKNOWN', '请选择您监督范围内的单位。', ['input', 'unitId']);
  const grant = viewer.grants.find((one) => one.permission === Permission.CHECK_PLAN && grantCovers(one, unit.path));
  if (!grant) throw new ForbiddenError();
  return { path: unit.path, deskId: grant.unitId };
}

/** @throws InputError naming the field */
function mustBeSound({ frequency, fromOn, untilOn, itemId, area }: MakeCheckPlanInput): void {
  if (!isRecurring(frequency))
    throw new InputError('FREQUENCY', '检查计划要定期进行，请选择每月、每季度等。', ['input', 'frequency']);
  if (untilOn && untilOn < fromOn)
    throw new InputError('UNTIL_BEFORE_FROM', '结束日期不能早于开始日期。', ['input', 'untilOn']);
  if (itemId && area) throw new InputError('ITEM_AND_AREA', '公开事项和民生领域只选一项。', ['input', 'area']);
}

/**
 * Makes a plan, and what it has somebody look at in the periods that have begun.
 * @returns its id @throws UnauthenticatedError, ForbiddenError, InputError
 */
export async function makePlan(ctx: Ctx, input: MakeCheckPlanInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  mustBeSound(input);
  const { title, unitId, itemId, area, frequency, fromOn, untilOn, idempotencyKey: key } = input;
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const unit = await plannedUnit(work, viewer, unitId);
    const deskId = input.deskId ?? unit.deskId;
    await mustBeDesk(work, deskId, unit.path);
    // a team or committee plans its own work; the office everybody's
    if (deskId !== unit.deskId && !isOffice(viewer, unit.deskId)) throw new ForbiddenError();
    return once(work, { actorId: viewer.accountId, key, operation: 'makeCheckPlan', input }, async () => {
      await mustBeItem(work, itemId ?? null);
      const checkerIds = await peopleOf(work, deskId, input.checkerIds);
      const id = newId();
      await sql`insert into check_plan (id, title, unit_id, unit_kinds, item_id, area, frequency, from_on, until_on, desk_id, maker_id, made_at)
        values (${id}, ${title}, ${unitId}, ${[...new Set(input.unitKinds)]}::text[], ${itemId ?? null}, ${area ?? null}, ${frequency},
          ${fromOn}::date, ${untilOn ?? null}::date, ${deskId}, ${viewer.accountId}, ${work.now})`.execute(work.db);
      await sql`insert into check_plan_checker (id, plan_id, account_id)
        select gen_random_uuid(), ${id}, a from unnest(${checkerIds}::uuid[]) as a`.execute(work.db);
      await makeTasks(work, [id]);
      return id;
    });
  });
}

const isOffice = ({ posts }: Viewer, deskId: string): boolean =>
  posts.some(({ unitId, unitKind }) => unitId === deskId && unitKind === 'OFFICE');

/** @throws InputError */
async function mustBeItem({ db }: Work, itemId: string | null): Promise<void> {
  if (itemId === null) return;
  const found = isId(itemId) ? await row(db, sql`select 1 from disclosure_item where id = ${itemId}`) : null;
  if (!found) throw new InputError('ITEM_UNKNOWN', '请选择公开事项。', ['input', 'itemId']);
}

/** Those of some people who hold a post at the desk today. @throws InputError when one does not */
async function peopleOf({ db }: Work, deskId: string, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const found = await rows<{ id: string }>(
    db,
    sql`select distinct account_id as id from held_post where unit_id = ${deskId} and account_id = any(${wanted.filter(isId)}::uuid[])`,
  );
  if (found.length < wanted.length)
    throw new InputError('CHECKER_UNKNOWN', '检查人应在负责检查的部门任职，请重新选择。', ['input', 'checkerIds']);
  return found.map(({ id }) => id);
}

/** Ends a plan on a day. @returns its id @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError */
export async function endPlan(ctx: Ctx, { id, version, untilOn }: EndCheckPlanInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const scope = scopeOf(viewer, Permission.CHECK_PLAN);
    const plan = isId(id)
      ? await row<{ id: string; version: number; fromOn: string; untilOn: string | null }>(
          work.db,
          sql`select p.id, p.version, p.from_on::text as "fromOn", p.until_on::text as "untilOn" from check_plan p join unit u on u.id = p.unit_id
            where p.id = ${id} and ${scope.covers('u.path')} for update of p`,
        )
      : null;
    if (!plan) throw new NotFoundError('个检查计划', ['input', 'id']);
    if (plan.version !== version) throw await staleRecord(work.db, viewer, plan);
    if (plan.untilOn !== null && plan.untilOn < work.today) throw new StateError('ENDED', '这个计划已经结束。');
    if (untilOn < work.today || untilOn < plan.fromOn)
      throw new InputError('UNTIL_PAST', '结束日期应是今天或以后，且不早于开始日期。', ['input', 'untilOn']);
    await sql`update check_plan set until_on = ${untilOn}::date, version = version + 1 where id = ${id}`.execute(
      work.db,
    );
    // what had been made for days after it is looked at no more; what is due on its last day is due then
    await sql`delete from check_task where plan_id = ${id} and check_id is null and opens_on > ${untilOn}::date`.execute(
      work.db,
    );
    await sql`update check_task set due_on = ${untilOn}::date where plan_id = ${id} and due_on > ${untilOn}::date`.execute(
      work.db,
    );
    return id;
  });
}
