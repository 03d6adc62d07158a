import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Ctx } from '../../core/feature.js';
import { ImportOutcome } from '../../core/imports/import-kind.js';
import { moveCounts } from '../lights/light.service.js';
import type { Unit } from '../units/unit.entity.js';
import { CHILD_KINDS, UnitKind } from '../units/unit.rules.js';
import { addUnits, giveNames, type Parent } from '../units/unit.service.js';
import { giveHosts } from '../units/unit-host.service.js';
import { relocate } from '../units/unit-place.service.js';
import { endUnits, mustHaveNoLetters, mustStandAlone } from './tree.service.js';
import { keyOf } from './unit-import.parse.js';
import type { PlannedUnit } from './unit-import.rules.js';

/** How deep in the tree a kind stands. */
function depthOf(kind: UnitKind): number {
  const above = Object.values(UnitKind).find((one) => CHILD_KINDS[one].includes(kind));
  return above === undefined ? 0 : depthOf(above) + 1;
}

/** What is planned, level by level, from above. */
const levels = (planned: readonly PlannedUnit[]): PlannedUnit[][] =>
  [...Map.groupBy(planned, ({ kind }) => depthOf(kind))].sort(([a], [b]) => a - b).map(([, level]) => level);

/**
 * Does what was planned, under the tree's lock: what is new from above, then names, places, and ends. In statements over sets:
 * thousands of rows, one at a time, would keep every other writer waiting for a minute.
 */
export async function applyUnits(work: Work, planned: readonly PlannedUnit[], ctx: Ctx): Promise<void> {
  const of = (...outcomes: ImportOutcome[]) => planned.filter(({ outcome }) => outcomes.includes(outcome));
  const made = new Map<string, Parent>();
  for (const level of levels(of(ImportOutcome.NEW))) await addLevel(work, level, made);
  const named = of(ImportOutcome.CHANGED, ImportOutcome.MOVED).filter(({ changes }) =>
    changes.some(({ field }) => field === 'name'),
  );
  await giveNames(
    work,
    named.map(({ recordId, name }) => ({ id: recordId ?? '', name })),
  );
  for (const level of levels(of(ImportOutcome.MOVED))) await moveLevel(work, level, made);
  await assignHosts(work, planned, made);
  const units = await placesOf(
    work,
    of(ImportOutcome.CLOSED).map(({ recordId }) => recordId),
  );
  const ending = [...units.values()];
  await mustStandAlone(work, ending);
  await mustHaveNoLetters(work, [...units.keys()]);
  await endUnits(work, ctx, { units: ending, successor: null, on: work.today });
}

async function addLevel(work: Work, level: readonly PlannedUnit[], made: Map<string, Parent>): Promise<void> {
  const parentOf = await parentsOf(work, level, made);
  const wanted = level.map((one) => {
    const { code, name, kind } = one;
    return { code, name, kind, parent: parentOf(one), openedOn: work.today };
  });
  const added = await addUnits(work, wanted);
  for (const [nr, { code, kind }] of level.entries()) made.set(keyOf(kind, code), there(added[nr]));
}

async function moveLevel(work: Work, level: readonly PlannedUnit[], made: ReadonlyMap<string, Parent>): Promise<void> {
  const parentOf = await parentsOf(work, level, made);
  const ids = level.map(({ recordId }) => recordId);
  const units = await placesOf(work, ids);
  const relocations = level.map((one) => ({ unit: there(units.get(one.recordId ?? '')), parent: parentOf(one) }));
  await relocate(work, relocations, { on: work.today, onMove: moveCounts });
}

/** Teams and liaison offices get what their cells say, which this import may have made. */
async function assignHosts(
  work: Work,
  planned: readonly PlannedUnit[],
  made: ReadonlyMap<string, Parent>,
): Promise<void> {
  const idOf = (key: string, id: string | null): string => id ?? there(made.get(key)).id;
  const assigned = planned.filter(
    ({ changes, outcome }) => outcome === ImportOutcome.NEW || changes.some(({ field }) => field === 'hosts'),
  );
  await giveHosts(
    work,
    assigned.flatMap(({ kind, code, recordId, hosts }) =>
      hosts === null
        ? []
        : [{ teamId: idOf(keyOf(kind, code), recordId), hostIds: hosts.map(({ key, id }) => idOf(key, id)) }],
    ),
  );
}

/** Below whom each of them comes: one that is there, or one that this import has made. */
async function parentsOf(work: Work, level: readonly PlannedUnit[], made: ReadonlyMap<string, Parent>) {
  const ids = level.map(({ parentId }) => parentId);
  const places = await placesOf(work, ids);
  return ({ parentId, parentKey }: PlannedUnit): Parent =>
    there(places.get(parentId ?? '') ?? made.get(parentKey ?? ''));
}

/** What the plan has named stands there: the tree is locked since. */
function there<Value>(found: Value | undefined): Value {
  if (found === undefined) throw new Error('a unit that was planned with is not there');
  return found;
}

type PlaceOfUnit = Pick<Unit, 'id' | 'kind' | 'path' | 'name' | 'parentId'>;

/** Units as they stand now, by id. */
async function placesOf({ db }: Work, ids: readonly (string | null)[]): Promise<Map<string, PlaceOfUnit>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const found = await rows<PlaceOfUnit>(
    db,
    sql`select id, kind, path::text as path, name, parent_id as "parentId" from unit where id = any(${wanted}::uuid[]) order by id`,
  );
  return new Map(found.map((unit) => [unit.id, unit]));
}
