import { type Fault, ImportOutcome } from '../../core/imports/import-kind.js';
import { canEnd, type UnitKind } from '../units/unit.rules.js';
import { keyOf } from './unit-import.parse.js';
import type { PlannedUnit } from './unit-import.rules.js';

/** A unit as it is, with what stands in the way of its end. */
export interface Existing {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly closedOn: string | null;
  /** living units that are assigned to it */
  readonly hostIds: readonly string[];
  /** letters to it that are under way */
  readonly lettersOpen: boolean;
  /** what it still owes, or will */
  readonly inHand: number;
}

/** Units that the table does not hold, of the kinds that it does hold: kept, or closed where that was asked for. */
export function missingRows(
  existing: readonly Existing[],
  planned: readonly PlannedUnit[],
  closeMissing: boolean,
): PlannedUnit[] {
  const held = new Set(planned.map(({ recordId }) => recordId));
  const kinds = new Set(planned.map(({ kind }) => kind));
  const missing = existing.filter(({ id, kind, closedOn }) => closedOn === null && kinds.has(kind) && !held.has(id));
  const closing = new Set(missing.filter(({ kind }) => closeMissing && canEnd(kind)).map(({ id }) => id));
  const stays = staysBelow(existing, planned, closing);
  return missing.map((unit) => {
    const ends = closing.has(unit.id);
    return {
      ...{ sheetRow: null, recordId: unit.id, title: unit.name, code: unit.code, name: unit.name, kind: unit.kind },
      ...{ parentKey: null, parentId: null, hosts: null, changes: [] },
      outcome: ends ? ImportOutcome.CLOSED : ImportOutcome.MISSING,
      note: ends && unit.inHand > 0 ? `撤销后，${unit.inHand}项未结事项不再办理` : null,
      faults: ends ? faultsOf(unit, stays) : [],
    };
  });
}

function faultsOf({ kind, code, lettersOpen }: Existing, stays: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  if (lettersOpen) {
    const message = '还有发给它或由它发出的文书在办，请先办结或撤回';
    faults.push({ field: null, code: 'LETTERS_OPEN', message });
  }
  if (stays.has(keyOf(kind, code))) {
    faults.push({ field: null, code: 'HAS_CHILDREN', message: '它之下还有单位，请把它们也移走或撤销' });
  }
  return faults;
}

/** Keys of units below which something lives when the table has been applied. */
function staysBelow(
  existing: readonly Existing[],
  planned: readonly PlannedUnit[],
  closing: ReadonlySet<string>,
): ReadonlySet<string> {
  const byId = new Map(existing.map((unit) => [unit.id, unit]));
  const told = new Map(planned.flatMap((one) => (one.recordId ? [[one.recordId, one.parentKey] as const] : [])));
  const keys = new Set(planned.flatMap(({ parentKey }) => parentKey ?? []));
  for (const { id, parentId, closedOn } of existing) {
    if (closedOn !== null || closing.has(id) || told.get(id)) continue;
    const above = byId.get(parentId ?? '');
    if (above) keys.add(keyOf(above.kind, above.code));
  }
  return keys;
}
