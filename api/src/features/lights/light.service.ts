import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import type { Move } from '../units/unit-place.service.js';
import { shareTree } from '../units/unit-time.service.js';
import { type Light, ObligationState } from './light.rules.js';

/** One step of an obligation's light; `from` is null at its making. */
export interface LightStep {
  readonly obligationId: string;
  readonly unitId: string;
  readonly from: { readonly state: ObligationState; readonly light: Light } | null;
  readonly to: { readonly state: ObligationState; readonly light: Light };
  readonly effectiveOn: Day;
}

type Counts = Record<Light, number>;

/** What each unit's own open obligations change by, over all steps. */
function differencesOf(steps: readonly LightStep[]): Map<string, Counts> {
  const byUnit = new Map<string, Counts>();
  for (const { unitId, from, to } of steps) {
    const counts = byUnit.get(unitId) ?? { GREEN: 0, YELLOW: 0, RED: 0 };
    if (from?.state === ObligationState.OPEN) counts[from.light]--;
    if (to.state === ObligationState.OPEN) counts[to.light]++;
    byUnit.set(unitId, counts);
  }
  return byUnit;
}

/**
 * Records light changes in the transaction that makes them: the record of changes, the unit's own light (its row locked,
 * in order of ids), the two counts of every ancestor as one difference row a unit, and the event.
 */
export async function recordLightSteps(work: Work, steps: readonly LightStep[]): Promise<void> {
  if (steps.length === 0) return;
  const { db, now } = work;
  await shareTree(db);
  const changes = steps.map((step) => ({
    id: newId(),
    obligation_id: step.obligationId,
    unit_id: step.unitId,
    from_light: step.from?.light ?? null,
    to_light: step.to.light,
    state: step.to.state,
    effective_on: step.effectiveOn,
  }));
  await sql`insert into light_change (id, obligation_id, unit_id, from_light, to_light, state, effective_on, recorded_at)
    select c.id, c.obligation_id, c.unit_id, c.from_light, c.to_light, c.state, c.effective_on, ${now}::timestamptz from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c(id uuid, obligation_id uuid,
      unit_id uuid, from_light text, to_light text, state text, effective_on date)`.execute(db);
  const differences = differencesOf(steps);
  const units = await applyDifferences(work, differences);
  const byUnit = Map.groupBy(changes, (change) => change.unit_id);
  for (const { unitId, path } of units) {
    const changeIds = (byUnit.get(unitId) ?? []).map((change) => change.id);
    work.emit({ topic: 'light', path, payload: { unitId, changeIds } });
  }
}

async function applyDifferences({ db }: Work, differences: ReadonlyMap<string, Counts>) {
  const wanted = [...differences].map(([unitId, { GREEN, YELLOW, RED }]) => ({
    unit_id: unitId,
    green: GREEN,
    yellow: YELLOW,
    red: RED,
  }));
  const input = JSON.stringify(wanted);
  const recordset = sql`jsonb_to_recordset(${input}::jsonb) as d(unit_id uuid, green int, yellow int, red int)`;
  await sql`insert into unit_light (unit_id) select d.unit_id from ${recordset} order by 1 on conflict do nothing`.execute(
    db,
  );
  return rows<{ unitId: string; path: string }>(
    db,
    sql`with locked as (
        select l.unit_id, l.worst, d.green, d.yellow, d.red, not l.counted as is_new
        from unit_light l join ${recordset} using (unit_id) order by l.unit_id for update of l
      ), changed as (
        update unit_light l set counted = true, green = l.green + k.green, yellow = l.yellow + k.yellow, red = l.red + k.red
        from locked k where l.unit_id = k.unit_id
        returning l.unit_id, k.worst as before, l.worst as after, k.green, k.yellow, k.red, k.is_new
      ), noted as (
        insert into count_difference (ancestor_ids, open_green, open_yellow, open_red, units_green, units_yellow, units_red)
        select (select array_agg(a.id) from unit a where a.path @> u.path), c.green, c.yellow, c.red,
          (c.after = 'GREEN')::int - (c.before = 'GREEN' and not c.is_new)::int,
          (c.after = 'YELLOW')::int - (c.before = 'YELLOW' and not c.is_new)::int,
          (c.after = 'RED')::int - (c.before = 'RED' and not c.is_new)::int
        from changed c join unit u on u.id = c.unit_id
        where c.is_new or c.before <> c.after or c.green <> 0 or c.yellow <> 0 or c.red <> 0
      )
      select c.unit_id as "unitId", u.path::text as path from changed c join unit u on u.id = c.unit_id`,
  );
}

/** The two counts of subtrees leave `from` and what is above it, and come to `to`. The tree's lock is held. */
export async function moveCounts({ db }: Work, moves: readonly Move[]): Promise<void> {
  await sql`with moved as (
      select m.from, m.to, l.green, l.yellow, l.red, l.counted, l.worst from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m("from" ltree, "to" ltree, path ltree)
        join unit u on u.path <@ m.path join unit_light l on l.unit_id = u.id
    ), placed as (
      select "from" as place, -1 as sign, green, yellow, red, counted, worst from moved
      union all select "to", 1, green, yellow, red, counted, worst from moved
    )
    insert into count_difference (ancestor_ids, open_green, open_yellow, open_red, units_green, units_yellow, units_red)
    select (select array_agg(a.id) from unit a where a.path @> p.place), sum(sign * green), sum(sign * yellow), sum(sign * red),
      coalesce(sum(sign) filter (where counted and worst = 'GREEN'), 0),
      coalesce(sum(sign) filter (where counted and worst = 'YELLOW'), 0),
      coalesce(sum(sign) filter (where counted and worst = 'RED'), 0)
    from placed p group by p.place`.execute(db);
}

/** Open obligations change hands: what each unit's own counts change by, without any light changing. */
export async function passLights(work: Work, byUnit: ReadonlyMap<string, Record<Light, number>>): Promise<void> {
  for (const { unitId, path } of await applyDifferences(work, byUnit)) {
    work.emit({ topic: 'light', path, payload: { unitId, changeIds: [] } });
  }
}

/** Units that owe nothing any more are counted no more. The tree's lock is held. */
export async function uncount({ db }: Work, unitIds: readonly string[]): Promise<void> {
  await sql`with gone as (
      update unit_light set counted = false where unit_id = any(${[...unitIds]}::uuid[]) and counted and green + yellow + red = 0 returning unit_id
    )
    insert into count_difference (ancestor_ids, open_green, open_yellow, open_red, units_green, units_yellow, units_red)
    select (select array_agg(a.id) from unit a where a.path @> u.path), 0, 0, 0, -1, 0, 0
    from gone join unit u on u.id = gone.unit_id`.execute(db);
}

const FOLD_LOCK = 7_302_019_1018n;
const FOLD_BATCH = 5000;

/** Folds differences into the sums; a second folder finds the lock taken and leaves. Returns how many it folded. */
export async function foldCounts({ db }: Pick<Work, 'db'>): Promise<number> {
  const folded = await rows<{ folded: number }>(
    db,
    sql`with free as (select pg_try_advisory_xact_lock(${FOLD_LOCK.toString()}::bigint) as got), taken as (
        delete from count_difference where id in (select id from count_difference order by id limit ${FOLD_BATCH})
          and (select got from free)
        returning ancestor_ids, open_green, open_yellow, open_red, units_green, units_yellow, units_red
      ), summed as (
        select a.id as unit_id, sum(open_green) og, sum(open_yellow) oy, sum(open_red) r, sum(units_green) ug,
          sum(units_yellow) uy, sum(units_red) ur
        from taken, unnest(ancestor_ids) as a(id) group by a.id
      ), added as (
        insert into subtree_count as s (unit_id, open_green, open_yellow, open_red, units_green, units_yellow, units_red)
        select unit_id, og, oy, r, ug, uy, ur from summed
        on conflict (unit_id) do update set open_green = s.open_green + excluded.open_green,
          open_yellow = s.open_yellow + excluded.open_yellow, open_red = s.open_red + excluded.open_red,
          units_green = s.units_green + excluded.units_green, units_yellow = s.units_yellow + excluded.units_yellow,
          units_red = s.units_red + excluded.units_red
      )
      select count(*)::int as folded from taken`,
  );
  return folded[0]?.folded ?? 0;
}
