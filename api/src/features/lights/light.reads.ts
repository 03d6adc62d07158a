import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, instant, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import { calendarOf } from '../calendars/calendar.reads.js';
import { explainLight, type Light, type ObligationState } from './light.rules.js';
import type { LightChange, SubtreeCounts, UnitLight } from './light.types.js';

interface UnitLightRow {
  unitId: string;
  name: string;
  shortName: string;
  kind: UnitLight['kind'];
  parentId: string | null;
  light: Light;
  green: number;
  yellow: number;
  red: number;
}

const UNIT_LIGHT = sql`select u.id as "unitId", u.name, u.short_name as "shortName", u.kind, u.parent_id as "parentId",
  coalesce(l.worst, 'GREEN') as light, coalesce(l.green, 0) as green, coalesce(l.yellow, 0) as yellow, coalesce(l.red, 0) as red
  from unit u left join unit_light l on l.unit_id = u.id`;

const unitLight = ({ green, yellow, red, ...unit }: UnitLightRow): UnitLight => ({
  ...unit,
  own: { green, yellow, red },
});

/** Townships and villages below `path` with their own lights, in tree order. */
export async function listUnitLights(db: Db, scope: Scope, path: string): Promise<UnitLight[]> {
  const found = await rows<UnitLightRow>(
    db,
    sql`${UNIT_LIGHT} where u.path <@ ${path}::ltree and ${scope.covers('u.path')} and u.kind in ('TOWNSHIP', 'VILLAGE')
      and u.closed_on is null order by nlevel(u.path), u.position, u.code`,
  );
  return found.map(unitLight);
}

interface CountRow {
  unit_id: string;
  og: string;
  oy: string;
  r: string;
  ug: string;
  uy: string;
  ur: string;
}

const ZERO = { green: 0, yellow: 0, red: 0 };

/** The two counts of these units' subtrees: folded sums plus what is not folded yet, in one snapshot. */
export async function subtreeCounts(db: Db, unitIds: readonly string[]): Promise<ReadonlyMap<string, SubtreeCounts>> {
  const found = await rows<CountRow>(
    db,
    sql`select w.id as unit_id, coalesce(s.open_green, 0) + coalesce(d.og, 0) as og, coalesce(s.open_yellow, 0) + coalesce(d.oy, 0) as oy,
        coalesce(s.open_red, 0) + coalesce(d.r, 0) as r, coalesce(s.units_green, 0) + coalesce(d.ug, 0) as ug,
        coalesce(s.units_yellow, 0) + coalesce(d.uy, 0) as uy, coalesce(s.units_red, 0) + coalesce(d.ur, 0) as ur
      from unnest(${[...unitIds]}::uuid[]) as w(id) left join subtree_count s on s.unit_id = w.id
      left join (select a.id, sum(open_green) og, sum(open_yellow) oy, sum(open_red) r, sum(units_green) ug, sum(units_yellow) uy,
          sum(units_red) ur from count_difference, unnest(ancestor_ids) as a(id) where a.id = any(${[...unitIds]}::uuid[])
        group by a.id) d on d.id = w.id`,
  );
  return new Map(
    found.map((c) => [
      c.unit_id,
      {
        obligations: { green: Number(c.og), yellow: Number(c.oy), red: Number(c.r) },
        units: { green: Number(c.ug), yellow: Number(c.uy), red: Number(c.ur) },
      },
    ]),
  );
}

export const countsLoader = (ctx: Ctx) =>
  loaderOf<string, SubtreeCounts>(ctx, 'subtreeCounts', (ids) => subtreeCounts(ctx.db, ids));

/** A unit's own light and open obligations; units that owe nothing are green. */
export const ownLightLoader = (ctx: Ctx) =>
  loaderOf<string, { light: Light; own: UnitLight['own'] }>(ctx, 'ownLight', async (ids) => {
    const found = await rows<{ unit_id: string; worst: Light; green: number; yellow: number; red: number }>(
      ctx.db,
      sql`select unit_id, worst, green, yellow, red from unit_light where unit_id = any(${[...ids]}::uuid[])`,
    );
    return new Map(found.map(({ unit_id, worst, ...own }) => [unit_id, { light: worst, own }]));
  });

export const EMPTY_COUNTS: SubtreeCounts = { obligations: ZERO, units: ZERO };

interface ChangeRow {
  id: string;
  unitId: string;
  unitName: string;
  obligationId: string;
  title: string;
  kind: string;
  from: Light | null;
  to: Light;
  state: ObligationState;
  effectiveOn: string;
  recordedAt: string;
  dueOn: string;
  fulfilledOn: string | null;
  calendarVersionId: string;
}

const CHANGE = sql`select c.id, c.unit_id as "unitId", u.short_name as "unitName", c.obligation_id as "obligationId", o.title, o.kind,
  c.from_light as from, c.to_light as to, c.state, c.effective_on::text as "effectiveOn", c.recorded_at as "recordedAt",
  o.due_on::text as "dueOn", o.fulfilled_on::text as "fulfilledOn", o.calendar_version_id as "calendarVersionId"
  from light_change c join obligation o on o.id = c.obligation_id join unit u on u.id = c.unit_id`;

/** What is done with what is owed, by its kind. */
const VERBS: Readonly<Record<string, string>> = { DISCLOSURE: '公开', ANSWER: '反馈', ACT: '完成', SEAL: '封存' };

async function changeOf(db: Db, found: ChangeRow): Promise<LightChange> {
  const { dueOn, fulfilledOn, state, calendarVersionId, effectiveOn, recordedAt, ...rest } = found;
  const calendar = await calendarOf(db, calendarVersionId);
  const verb = VERBS[found.kind] ?? '办理';
  const explanation = explainLight({ verb, dueOn, fulfilledOn, state, on: effectiveOn }, calendar);
  return { ...rest, effectiveOn, recordedAt: instant(recordedAt), explanation };
}

/** The newest changes of colour below `path`, newest first; beginnings and changes without another colour are not told. */
export async function newestChanges(db: Db, scope: Scope, path: string, take: number): Promise<LightChange[]> {
  const found = await rows<ChangeRow>(
    db,
    sql`${CHANGE} where u.path <@ ${path}::ltree and ${scope.covers('u.path')} and c.from_light <> c.to_light
      order by c.recorded_at desc, c.id desc limit ${take}`,
  );
  return Promise.all(found.map((change) => changeOf(db, change)));
}

/** The whole course of one obligation's light, oldest first. */
export async function changesOfObligation(db: Db, obligationId: string): Promise<LightChange[]> {
  const found = await rows<ChangeRow>(db, sql`${CHANGE} where c.obligation_id = ${obligationId} order by c.id`);
  return Promise.all(found.map((change) => changeOf(db, change)));
}

/** The newest number in the log. */
export async function newestNumber(db: Db): Promise<number> {
  const found = await row<{ newest: string }>(db, sql`select coalesce(max(number), 0) as newest from log_entry`);
  return Number(found?.newest ?? 0);
}
