import { LISTED } from '../../core/imports/cell-list.js';
import {
  type Fault,
  type FieldChange,
  ImportOutcome,
  type PlannedRow,
  type SourceRow,
} from '../../core/imports/import-kind.js';
import { CHILD_KINDS, UnitKind } from '../units/unit.rules.js';
import { findHosts } from './unit-import.hosts.js';
import { type Existing, missingRows } from './unit-import.missing.js';
import { keyOf, type ParsedUnit, parseRows } from './unit-import.parse.js';
import { type Place, type Places, placesOf } from './unit-import.places.js';

/** What the table makes of a unit. */
export interface PlannedUnit extends PlannedRow {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** key of the unit above */
  readonly parentKey: string | null;
  /** its id; null: the same table makes it, or there is none */
  readonly parentId: string | null;
  /** all that is assigned to it, by key, and by id where it is not the same table that makes it; null: as it is */
  readonly hosts: readonly { readonly key: string; readonly id: string | null }[] | null;
}

interface Known {
  readonly byId: ReadonlyMap<string, Existing>;
  readonly byKey: ReadonlyMap<string, Existing>;
  readonly places: Places;
}

/** What a table would do to the units that there are, row by row, and what is missing in it at the end. */
export function planUnits(
  existing: readonly Existing[],
  rows: readonly SourceRow[],
  closeMissing: boolean,
): PlannedUnit[] {
  const parsed = parseRows(rows);
  const known: Known = {
    byId: new Map(existing.map((unit) => [unit.id, unit])),
    byKey: new Map(existing.map((unit) => [keyOf(unit.kind, unit.code), unit])),
    places: placesOf(existing, parsed),
  };
  const planned = parsed.map((one) => planRow(one, known));
  return [...planned, ...missingRows(existing, planned, closeMissing)];
}

function planRow(parsed: ParsedUnit, known: Known): PlannedUnit {
  const { row, code, name, faults } = parsed;
  const kind = parsed.kind ?? UnitKind.VILLAGE;
  const unit = parsed.kind === null ? undefined : known.byKey.get(keyOf(kind, code));
  const parent = parsed.kind === null ? null : findParent(parsed, kind, known, faults);
  const hosts = parsed.kind === null ? null : findHosts(parsed.hosts, kind, { places: known.places, faults });
  if (unit && unit.closedOn !== null) {
    faults.push({ field: 'code', code: 'UNIT_CLOSED', message: `代码属于已撤销的「${unit.name}」，请换用新代码` });
  }
  if (unit && unit.code !== code) {
    faults.push({
      field: 'code',
      code: 'CODE_TAKEN',
      message: `代码与「${unit.name}」的 ${unit.code} 只差标点，请核对`,
    });
  }
  if (kind === UnitKind.DISTRICT && !unit) {
    faults.push({ field: 'kind', code: 'DISTRICT_NEW', message: '区不能由导入新建，请删去这一行或核对代码' });
  }
  const base = {
    sheetRow: row.number,
    title: name || code,
    code,
    name,
    kind,
    parentKey: parent?.key ?? null,
    parentId: (parent && known.byKey.get(parent.key)?.id) ?? null,
    hosts: hosts?.map(({ key }) => ({ key, id: known.byKey.get(key)?.id ?? null })) ?? null,
    note: null,
    faults,
  };
  if (!unit) return { ...base, recordId: null, outcome: ImportOutcome.NEW, changes: [] };
  const changes = changesOf(unit, { name, parent, hosts }, known);
  const moved = changes.some(({ field }) => field === 'parent');
  const outcome = moved ? ImportOutcome.MOVED : changes.length > 0 ? ImportOutcome.CHANGED : ImportOutcome.UNCHANGED;
  return { ...base, recordId: unit.id, outcome, changes };
}

function changesOf(
  unit: Existing,
  { name, parent, hosts }: { name: string; parent: Place | null; hosts: readonly Place[] | null },
  { byId }: Known,
): FieldChange[] {
  const above = unit.parentId === null ? undefined : byId.get(unit.parentId);
  const changes: FieldChange[] = [];
  if (name && name !== unit.name) changes.push({ field: 'name', before: unit.name, after: name });
  if (above && parent && keyOf(above.kind, above.code) !== parent.key) {
    changes.push({ field: 'parent', before: above.name, after: parent.name });
  }
  const before = unit.hostIds.flatMap((id) => byId.get(id) ?? []);
  const same = new Set(before.map(({ kind, code }) => keyOf(kind, code)));
  if (hosts && (hosts.length !== same.size || hosts.some(({ key }) => !same.has(key)))) {
    const words = (units: readonly { name: string }[]) => units.map((one) => one.name).join(LISTED);
    changes.push({ field: 'hosts', before: words(before), after: words(hosts) });
  }
  return changes;
}

/** The unit above, by its code, else by its full name or the name as spoken. */
function findParent({ parent: word }: ParsedUnit, kind: UnitKind, { places }: Known, faults: Fault[]): Place | null {
  if (word === '' || kind === UnitKind.DISTRICT) return null;
  const { fitting, found } = places.find(word, (one) => CHILD_KINDS[one].includes(kind));
  const [first] = fitting;
  if (first && fitting.length === 1) return first;
  const fault = (code: string, message: string) => void faults.push({ field: 'parent', code, message });
  if (first) fault('PARENT_AMBIGUOUS', `叫「${word}」的单位不止一个，请改填代码`);
  else if (found) fault('PARENT_KIND', `这一类单位不能设在「${word}」之下`);
  else fault('PARENT_UNKNOWN', `没有找到上级单位「${word.slice(0, 20)}」，请核对名称或改填代码`);
  return null;
}
