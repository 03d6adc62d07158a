import { type RawBuilder, sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { InputError, NotFoundError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId, newId } from '../../core/ids.js';
import { hostKindOf } from './host.rules.js';
import { Unit } from './unit.entity.js';
import type { SetUnitHostsInput } from './unit.inputs.js';
import { canManageUnit } from './unit.policy.js';
import { changed } from './unit-place.service.js';
import { holdTree, lockUnit } from './unit-time.service.js';

/**
 * Says which departments a resident team sits in, or which teams a liaison office keeps contact with: these and no other living ones.
 * Posts in it give rights there at once, and no longer where it is not.
 * @throws NotFoundError, ForbiddenError, ConflictError, InputError
 */
export async function setUnitHosts(ctx: Ctx, input: SetUnitHostsInput): Promise<Unit> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    await holdTree(work);
    const unit = await lockUnit(work, ctx, input);
    const wanted = [...new Set(input.hostIds)];
    const found = await work.em.find(Unit, { id: wanted.filter(isId), closedOn: null });
    if (found.filter(({ path }) => canManageUnit(ctx.viewer, path)).length < wanted.length) {
      throw new NotFoundError('个单位', ['input', 'hostIds']);
    }
    const kind = hostKindOf(unit.kind);
    if (kind === undefined) {
      throw new InputError('NO_HOSTS', '只有派驻组有驻在部门，只有联系室有联系的派驻组。', ['input', 'id']);
    }
    if (found.some((host) => host.kind !== kind)) {
      throw new InputError('BAD_HOST', '派驻组只能驻区直部门，联系室只能联系派驻组。', ['input', 'hostIds']);
    }
    await giveHosts(work, [{ teamId: unit.id, hostIds: wanted }]);
    work.em.clear();
    return work.em.findOneOrFail(Unit, { id: unit.id });
  });
}

/** What is assigned to a team or a liaison office from now on. */
interface Assignment {
  readonly teamId: string;
  readonly hostIds: readonly string[];
}

/** Gives teams these living hosts and no others, under the tree's lock; hosts that have ended stay, with what is on record of them. */
export async function giveHosts(work: Work, assignments: readonly Assignment[]): Promise<void> {
  const wanted = assignments.flatMap(({ teamId, hostIds }) =>
    hostIds.map((host_id) => ({ id: newId(), team_id: teamId, host_id })),
  );
  const teamIds = assignments.map(({ teamId }) => teamId);
  const pairs = sql`jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(id uuid, team_id uuid, host_id uuid)`;
  await sql`delete from team_host t using unit h where h.id = t.host_id and h.closed_on is null
    and t.team_id = any(${teamIds}::uuid[])
    and not exists (select from ${pairs} where w.team_id = t.team_id and w.host_id = t.host_id)`.execute(work.db);
  await sql`insert into team_host (id, team_id, host_id) select w.id, w.team_id, w.host_id from ${pairs}
    on conflict (team_id, host_id) do nothing`.execute(work.db);
  await sayChanged(work, teamIds);
}

/** Teams that units are assigned to are assigned to this one too, which takes over from them or was split off. Under the tree's lock. */
export const passTeams = (work: Work, fromIds: readonly string[], toId: string): Promise<void> =>
  assign(
    work,
    sql`select t.team_id, ${toId}::uuid as host_id from team_host t join unit o on o.id = t.team_id
      where t.host_id = any(${[...fromIds]}::uuid[]) and o.closed_on is null and o.id <> ${toId}`,
  );

/** The hosts of teams that end are this one's too, which takes over from them. Under the tree's lock. */
export const passHosts = (work: Work, fromIds: readonly string[], toId: string): Promise<void> =>
  assign(
    work,
    sql`select distinct ${toId}::uuid as team_id, t.host_id from team_host t
      where t.team_id = any(${[...fromIds]}::uuid[]) and t.host_id <> ${toId}`,
  );

/** Adds what is not there yet. */
async function assign(work: Work, pairs: RawBuilder<unknown>): Promise<void> {
  const added = await rows<{ teamId: string }>(
    work.db,
    sql`insert into team_host (id, team_id, host_id) select gen_random_uuid(), p.team_id, p.host_id from (${pairs}) p
      on conflict (team_id, host_id) do nothing returning team_id as "teamId"`,
  );
  await sayChanged(work, [...new Set(added.map(({ teamId }) => teamId))]);
}

/** Teams whose hosts are others now: whoever saw them before does not overwrite it. */
async function sayChanged(work: Work, teamIds: readonly string[]): Promise<void> {
  const teams = await rows<{ id: string; path: string }>(
    work.db,
    sql`update unit set version = version + 1 where id = any(${[...teamIds]}::uuid[]) returning id, path::text as path`,
  );
  for (const { id, path } of teams) work.emit(...changed(path, id));
}
