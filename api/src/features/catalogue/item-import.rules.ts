import { type Day, isDay } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { ImportOutcome, type PlannedRow, type SourceRow } from '../../core/imports/import-kind.js';
import { faultsOf, type ItemContent, isItemCode, mustStart } from './item.rules.js';
import { changesOf } from './item-changes.js';
import { contentIn } from './item-import.parse.js';
import type { CatalogueUnits } from './item-import.units.js';

/** An item as it is now. */
export interface ExistingItem {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly fromOn: Day;
  readonly leadPath: string | null;
  readonly content: ItemContent;
}

/** What the table makes of an item. */
export interface PlannedItem extends PlannedRow {
  readonly code: string;
  readonly version: number;
  readonly fromOn: Day;
  /** null where the row has faults, or nothing is to change */
  readonly content: ItemContent | null;
}

/** What a plan rests on, beside the table. */
export interface Catalogue {
  /** all of the district's, by code */
  readonly items: readonly ExistingItem[];
  readonly units: CatalogueUnits;
  readonly today: Day;
  /** whether an item with this lead, or without one, is the viewer's to keep */
  readonly keeps: (leadPath: string | null) => boolean;
}

/** What a table would do to the catalogue, row by row, and what is missing in it at the end. */
export function planItems(catalogue: Catalogue, rows: readonly SourceRow[], closeMissing: boolean): PlannedItem[] {
  const byCode = new Map(catalogue.items.map((item) => [item.code, item]));
  const first = new Map<string, number>();
  const planned = rows.map((row) => {
    const code = row.values['code'] ?? '';
    const twin = first.get(code);
    if (twin === undefined) first.set(code, row.number);
    return planRow(row, { catalogue, item: byCode.get(code) ?? null, twin });
  });
  const missing = catalogue.items.filter((item) => !first.has(item.code) && catalogue.keeps(item.leadPath));
  return [...planned, ...missing.map((item) => missingItem(item, catalogue, closeMissing))];
}

interface Planning {
  readonly catalogue: Catalogue;
  readonly item: ExistingItem | null;
  /** the row that has the same code */
  readonly twin: number | undefined;
}

function planRow(row: SourceRow, { catalogue, item, twin }: Planning): PlannedItem {
  const { units, today, keeps } = catalogue;
  const code = row.values['code'] ?? '';
  const { content, faults } = contentIn(row, units, item?.content ?? null);
  const told = (field: string | null, fault: string, message: string) =>
    void faults.push({ field, code: fault, message });
  if (code === '') told('code', 'REQUIRED', '编号不能为空');
  else if (!isItemCode(code)) told('code', 'BAD_CODE', '编号应为2至20个大写字母、数字或连字符');
  if (twin !== undefined && code !== '') told('code', 'CODE_TWICE', `编号重复，与第${twin}行相同`);
  if (item && !keeps(item.leadPath)) told('code', 'NOT_YOURS', '这个事项由别的部门牵头，不能由本部门导入');
  const fromOn = startIn(row, { content, item, today }, told);
  if (content) {
    for (const fault of faultsOf(content)) told(FIELD_OF[fault.field] ?? fault.field, fault.code, fault.message);
    const lead = content.leadUnitId;
    if (!keeps(lead === null ? null : units.pathOf(lead))) {
      told('lead', 'NOT_YOURS', '牵头部门应是本部门；没有牵头部门的事项由区纪委监委办公室维护');
    }
  }
  const changes = content && item ? changesOf(item.content, content, units) : [];
  const base = { sheetRow: row.number, title: row.values['name'] || code, code, fromOn, note: null, faults, changes };
  if (!item) return { ...base, recordId: null, version: 1, content, outcome: ImportOutcome.NEW };
  const outcome = changes.length > 0 ? ImportOutcome.CHANGED : ImportOutcome.UNCHANGED;
  return {
    ...base,
    recordId: item.id,
    version: item.version + 1,
    content: changes.length > 0 ? content : null,
    outcome,
  };
}

/** What rules of an item call a part, and which column it stands in. */
const FIELD_OF: Readonly<Record<string, string>> = { due: 'limit', exceptedUnitIds: 'except' };

type Told = (field: string | null, code: string, message: string) => void;

/** The first day of the period from which the row holds: the one that is told, else the present one. */
function startIn(
  { values }: SourceRow,
  { content, item, today }: { content: ItemContent | null; item: ExistingItem | null; today: Day },
  told: Told,
): Day {
  const word = values['fromOn'] ?? '';
  if (word !== '' && !isDay(word)) {
    told('fromOn', 'BAD_DAY', '执行起始日应写成如：2019-10-01');
    return today;
  }
  if (!content) return today;
  const wanted = word || (item && item.fromOn > today ? item.fromOn : today);
  try {
    return mustStart(content.frequency, wanted, { today, after: item?.fromOn ?? null });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    told('fromOn', error.code, error.userMessage);
    return today;
  }
}

/** One that the table does not hold stays, or, where that was asked for, asks nobody any more. */
function missingItem(item: ExistingItem, { today }: Catalogue, closeMissing: boolean): PlannedItem {
  const { id: recordId, code, version, fromOn, content } = item;
  const asksSomebody = content.appliesTo.length + content.namedUnitIds.length > 0;
  const ends = closeMissing && asksSomebody;
  const base = { sheetRow: null, recordId, title: content.name, code, changes: [], faults: [] };
  if (!ends) return { ...base, version, fromOn, content: null, note: null, outcome: ImportOutcome.MISSING };
  return {
    ...base,
    version: version + 1,
    fromOn: mustStart(content.frequency, fromOn > today ? fromOn : today, { today, after: fromOn }),
    content: { ...content, appliesTo: [], namedUnitIds: [] },
    note: '从本期起不再要求任何单位公开；以前各期不变',
    outcome: ImportOutcome.CLOSED,
  };
}
