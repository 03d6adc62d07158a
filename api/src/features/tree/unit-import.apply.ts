import type { Work } from '../../core/database/unit-of-work.js';
import type { Ctx } from '../../core/feature.js';
import { ImportOutcome } from '../../core/imports/import-kind.js';
import { moveCounts } from '../lights/light.service.js';
import { Unit } from '../units/unit.entity.js';
import { CHILD_KINDS, UnitKind } from '../units/unit.rules.js';
import { addUnit, giveName } from '../units/unit.service.js';
import { relocate } from '../units/unit-time.service.js';
import { endUnit, mustHaveNoLetters, mustStandAlone } from './tree.service.js';
import { keyOf } from './unit-import.parse.js';
import type { PlannedUnit } from './unit-import.rules.js';

/** How deep in the tree a kind stands. */
function depthOf(kind: UnitKind): number {
  const above = Object.values(UnitKind).find((one) => CHILD_KINDS[one].includes(kind));
  return above === undefined ? 0 : depthOf(above) + 1;
}

/** Does what was planned, under the tree's lock: what is new from above, then names, places, and ends from below. */
export async function applyUnits(work: Work, planned: readonly PlannedUnit[], ctx: Ctx): Promise<void> {
  const made = new Map<string, string>();
  const inOrder = [...planned].sort((a, b) => depthOf(a.kind) - depthOf(b.kind));
  const of = (...outcomes: ImportOutcome[]) => inOrder.filter(({ outcome }) => outcomes.includes(outcome));
  const parentOf = ({ parentId, parentKey }: PlannedUnit) => read(work, parentId ?? made.get(parentKey ?? '') ?? null);
  for (const one of of(ImportOutcome.NEW)) {
    const { code, name, kind } = one;
    const unit = await addUnit(work, { code, name, kind, parent: await parentOf(one), openedOn: work.today });
    made.set(keyOf(kind, code), unit.id);
  }
  for (const one of of(ImportOutcome.CHANGED, ImportOutcome.MOVED)) {
    if (one.changes.some(({ field }) => field === 'name'))
      await giveName(work, await read(work, one.recordId), one.name);
  }
  await work.em.flush();
  for (const one of of(ImportOutcome.MOVED)) {
    const parent = await parentOf(one);
    await relocate(work, await read(work, one.recordId), { parent, on: work.today, onMove: moveCounts });
    // moved by SQL, with all below it
    work.em.clear();
  }
  for (const one of of(ImportOutcome.CLOSED).reverse()) {
    const unit = await read(work, one.recordId);
    await mustStandAlone(work, unit);
    await mustHaveNoLetters(work, unit.id);
    await endUnit(work, ctx, { unit, successor: null, on: work.today });
    await work.em.flush();
  }
}

const read = (work: Work, id: string | null): Promise<Unit> => work.em.findOneOrFail(Unit, { id: id ?? '' });
