import {
  type Fault,
  type FieldChange,
  ImportOutcome,
  type PlannedRow,
  type SourceRow,
} from '../../core/imports/import-kind.js';
import { CHILD_KINDS, shortNameOf, UnitKind } from '../units/unit.rules.js';
import { type Existing, missingRows } from './unit-import.missing.js';
import { keyOf, type ParsedUnit, parseRows } from './unit-import.parse.js';

/** What the table makes of a unit. */
export interface PlannedUnit extends PlannedRow {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** key of the unit above */
  readonly parentKey: string | null;
  /** its id; null: the same table makes it, or there is none */
  readonly parentId: string | null;
}

/** A unit that another one may be put below: one that is there, or one of the table. */
interface Above {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
}

interface Known {
  readonly byId: ReadonlyMap<string, Existing>;
  readonly byKey: ReadonlyMap<string, Existing>;
  /** what a unit can be put below, by its code, and by what it is called now or in the table */
  readonly aboveByCode: ReadonlyMap<string, readonly Above[]>;
  readonly aboveByName: ReadonlyMap<string, readonly Above[]>;
}

/** What a table would do to the units that there are, row by row, and what is missing in it at the end. */
export function planUnits(
  existing: readonly Existing[],
  rows: readonly SourceRow[],
  closeMissing: boolean,
): PlannedUnit[] {
  const parsed = parseRows(rows);
  const above = abovesOf(existing, parsed);
  const known: Known = {
    byId: new Map(existing.map((unit) => [unit.id, unit])),
    byKey: new Map(existing.map((unit) => [keyOf(unit.kind, unit.code), unit])),
    aboveByCode: Map.groupBy(above, ({ code }) => code),
    aboveByName: byName(above),
  };
  const planned = parsed.map((one) => planRow(one, known));
  return [...planned, ...missingRows(existing, planned, closeMissing)];
}

/** Everything a unit can be put below, once each: what the table calls it counts beside what it is called now. */
function abovesOf(existing: readonly Existing[], parsed: readonly ParsedUnit[]): Above[] {
  const living = existing.filter(({ closedOn }) => closedOn === null);
  return [
    ...living.map(({ kind, code, name }) => ({ key: keyOf(kind, code), kind, code, name })),
    ...parsed.flatMap(({ kind, code, name, faults }) =>
      kind !== null && faults.length === 0 ? [{ key: keyOf(kind, code), kind, code, name }] : [],
    ),
  ];
}

/** By full name and by the name as spoken. */
function byName(above: readonly Above[]): ReadonlyMap<string, readonly Above[]> {
  const named = above.flatMap((one) => [...new Set([one.name, shortNameOf(one.name)])].map((name) => ({ name, one })));
  return new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, found]) => [name, found.map(({ one }) => one)]),
  );
}

function planRow(parsed: ParsedUnit, known: Known): PlannedUnit {
  const { row, code, name, faults } = parsed;
  const kind = parsed.kind ?? UnitKind.VILLAGE;
  const unit = parsed.kind === null ? undefined : known.byKey.get(keyOf(kind, code));
  const parent = parsed.kind === null ? null : findParent(parsed, kind, known, faults);
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
    note: null,
    faults,
  };
  if (!unit) return { ...base, recordId: null, outcome: ImportOutcome.NEW, changes: [] };
  const changes = changesOf(unit, { name, parent }, known);
  const moved = changes.some(({ field }) => field === 'parent');
  const outcome = moved ? ImportOutcome.MOVED : changes.length > 0 ? ImportOutcome.CHANGED : ImportOutcome.UNCHANGED;
  return { ...base, recordId: unit.id, outcome, changes };
}

function changesOf(
  unit: Existing,
  { name, parent }: { name: string; parent: Above | null },
  { byId }: Known,
): FieldChange[] {
  const above = unit.parentId === null ? undefined : byId.get(unit.parentId);
  const changes: FieldChange[] = [];
  if (name && name !== unit.name) changes.push({ field: 'name', before: unit.name, after: name });
  if (above && parent && keyOf(above.kind, above.code) !== parent.key) {
    changes.push({ field: 'parent', before: above.name, after: parent.name });
  }
  return changes;
}

/** The unit above, by its code, else by its full name or the name as spoken. */
function findParent(
  { parent: word }: ParsedUnit,
  kind: UnitKind,
  { aboveByCode, aboveByName }: Known,
  faults: Fault[],
): Above | null {
  if (word === '' || kind === UnitKind.DISTRICT) return null;
  const found = aboveByCode.get(word) ?? aboveByName.get(word) ?? [];
  const fitting = new Map(found.filter((one) => CHILD_KINDS[one.kind].includes(kind)).map((one) => [one.key, one]));
  const [first] = fitting.values();
  if (first && fitting.size === 1) return first;
  const fault = (code: string, message: string) => void faults.push({ field: 'parent', code, message });
  if (fitting.size > 1) fault('PARENT_AMBIGUOUS', `叫「${word}」的单位不止一个，请改填代码`);
  else if (found.length > 0) fault('PARENT_KIND', `这一类单位不能设在「${word}」之下`);
  else fault('PARENT_UNKNOWN', `没有找到上级单位「${word.slice(0, 20)}」，请核对名称或改填代码`);
  return null;
}
