import type { Day } from '../../core/days.js';
import { AMOUNT_DIGITS, NUMBER_DIGITS, unitsOf } from './decimal.rules.js';

/** What a blank of a template takes. */
export enum CellKind {
  TEXT = 'TEXT',
  NUMBER = 'NUMBER',
  AMOUNT = 'AMOUNT',
  DATE = 'DATE',
  CHOICE = 'CHOICE',
  TABLE = 'TABLE',
}

/** A blank: a field that is no table, or a column of one. */
export interface TemplateCell {
  /** stays the same from version to version: last period is compared by it */
  readonly key: string;
  readonly label: string;
  readonly kind: CellKind;
  readonly required: boolean;
  readonly help: string | null;
  /** of a choice */
  readonly choices: readonly string[];
  /** decimals, of a number or an amount; null: no bound */
  readonly least: string | null;
  readonly most: string | null;
}

export interface TemplateField extends TemplateCell {
  /** of a table */
  readonly columns: readonly TemplateCell[];
}

/** `balance`, or `income.amount` for the sum of a column. */
export type CellRef = string;

/** The terms, added or taken off, come to the total. */
export interface SumCheck {
  readonly terms: readonly { readonly cell: CellRef; readonly subtract: boolean }[];
  readonly total: CellRef;
}

/** What differs from a cell of last period by more than so many percent needs an explanation; 0: any difference does. */
export interface LastPeriodCheck {
  readonly cell: CellRef;
  readonly lastCell: CellRef;
  readonly percent: number;
}

/** What a unit fills in for an item. */
export interface TemplateContent {
  readonly guidance: string | null;
  readonly fields: readonly TemplateField[];
  readonly sums: readonly SumCheck[];
  readonly lastPeriods: readonly LastPeriodCheck[];
  /** who must have signed off 签字确认, by the names of their bodies */
  readonly signOffs: readonly string[];
  /** a photo of the notice board 公开栏照片 is asked for */
  readonly photo: boolean;
  /** a village's entry counts once its township has passed it */
  readonly townshipReviews: boolean;
  /** there may be nothing to report 本期无发生 */
  readonly allowsNil: boolean;
  /** the amount that the disclosure is about; null: none */
  readonly totalCell: CellRef | null;
}

/** A stored version: it holds for periods that end on or after its day, until the next one's. */
export interface TemplateVersion {
  readonly id: string;
  readonly itemId: string;
  readonly version: number;
  readonly fromOn: Day;
  readonly content: TemplateContent;
}

/** The version that holds for a period by its last day; null: there is none yet. @param versions in any order */
export function holdingOn<Version extends Pick<TemplateVersion, 'fromOn' | 'version'>>(
  versions: readonly Version[],
  lastDay: Day,
): Version | null {
  const held = versions.filter(({ fromOn }) => fromOn <= lastDay).sort((a, b) => a.version - b.version);
  return held.at(-1) ?? null;
}

export const isNumeric = (kind: CellKind): boolean => kind === CellKind.NUMBER || kind === CellKind.AMOUNT;

export const digitsOf = (kind: CellKind): number => (kind === CellKind.AMOUNT ? AMOUNT_DIGITS : NUMBER_DIGITS);

/** The blank that a reference names: a field, or the column of a table; null when there is none. */
export function cellAt({ fields }: Pick<TemplateContent, 'fields'>, ref: CellRef): TemplateCell | null {
  const [key, column, ...more] = ref.split('.');
  const field = fields.find((one) => one.key === key);
  if (!field || more.length > 0) return null;
  if (column === undefined) return field.kind === CellKind.TABLE ? null : field;
  return field.columns.find((one) => one.key === column) ?? null;
}

/** `期末余额`, or `收入明细「金额」合计`. */
export function refLabel({ fields }: Pick<TemplateContent, 'fields'>, ref: CellRef): string {
  const [key, column] = ref.split('.');
  const field = fields.find((one) => one.key === key);
  const label = field?.columns.find((one) => one.key === column)?.label;
  return label === undefined ? (field?.label ?? ref) : `${field?.label ?? ''}「${label}」合计`;
}

/** A part of a template that breaks a rule; the path begins below the content. */
export interface TemplateFault {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** What does not fit together in a template, all of it; empty when it can be filled in. */
export function templateFaults(content: TemplateContent): TemplateFault[] {
  const { fields, signOffs } = content;
  const faults: TemplateFault[] = fields.flatMap((field, nr) => fieldFaults(field, ['fields', String(nr)]));
  if (fields.length === 0) faults.push({ code: 'NO_FIELD', path: ['fields'], message: '请至少设一个填报项。' });
  faults.push(...twice(fields, ['fields']), ...checkFaults(content));
  if (new Set(signOffs).size < signOffs.length) {
    faults.push({ code: 'TWICE', path: ['signOffs'], message: '签字确认的机构有重复，请删去一个。' });
  }
  return faults;
}

function twice(cells: readonly TemplateCell[], path: readonly string[]): TemplateFault[] {
  return cells.flatMap(({ key, label }, nr) => {
    const before = cells.slice(0, nr);
    const here = [...path, String(nr)];
    if (before.some((one) => one.key === key)) {
      return [{ code: 'TWICE', path: [...here, 'key'], message: `「${label}」的标识 ${key} 与前面的重复。` }];
    }
    if (!before.some((one) => one.label === label)) return [];
    return [{ code: 'TWICE', path: [...here, 'label'], message: `已有一项叫「${label}」，请换个名称。` }];
  });
}

function fieldFaults(field: TemplateField, path: readonly string[]): TemplateFault[] {
  if (field.kind !== CellKind.TABLE) {
    if (field.columns.length === 0) return cellFaults(field, path);
    return [{ code: 'NOT_FITTING', path: [...path, 'columns'], message: `「${field.label}」不是表格，不能有列。` }];
  }
  if (field.columns.length === 0) {
    return [
      { code: 'NO_COLUMN', path: [...path, 'columns'], message: `表格「${field.label}」还没有列，请至少加一列。` },
    ];
  }
  return [
    ...twice(field.columns, [...path, 'columns']),
    ...field.columns.flatMap((column, nr) => cellFaults(column, [...path, 'columns', String(nr)])),
  ];
}

function cellFaults(cell: TemplateCell, path: readonly string[]): TemplateFault[] {
  const { kind, label, choices, least, most } = cell;
  const fault = (field: string, message: string): TemplateFault[] => [
    { code: 'NOT_FITTING', path: [...path, field], message },
  ];
  if (kind === CellKind.TABLE) return fault('kind', `「${label}」：表格里不能再有表格。`);
  if (kind === CellKind.CHOICE && new Set(choices).size < 2) {
    return fault('choices', `「${label}」是单选项，请至少给出两个不同的选项。`);
  }
  if (least === null && most === null) return [];
  if (!isNumeric(kind)) return fault('least', `「${label}」不是数字或金额，不能设上下限。`);
  const [low, high] = [least, most].map((bound) => (bound === null ? undefined : unitsOf(bound, digitsOf(kind))));
  if (low === null) return fault('least', `「${label}」的下限不是有效的数字。`);
  if (high === null) return fault('most', `「${label}」的上限不是有效的数字。`);
  return low !== undefined && high !== undefined && low > high ? fault('most', `「${label}」的上限不能小于下限。`) : [];
}

function checkFaults(content: TemplateContent): TemplateFault[] {
  const { sums, lastPeriods, totalCell } = content;
  const faults: TemplateFault[] = [];
  const refuse = (path: readonly string[], message: string) => faults.push({ code: 'BAD_CHECK', path, message });
  const fitting = (refs: readonly CellRef[]): boolean => {
    const kinds = refs.map((ref) => cellAt(content, ref)?.kind);
    return kinds.every((kind) => kind !== undefined && isNumeric(kind) && kind === kinds[0]);
  };
  sums.forEach(({ terms, total }, nr) => {
    const cells = terms.map(({ cell }) => cell);
    const path = ['sums', String(nr)];
    if (cells.length === 0 || !fitting([total, ...cells])) {
      refuse(path, `第${nr + 1}条合计核对：各项应都是金额，或都是数字。`);
    } else if (cells.includes(total)) refuse(path, `第${nr + 1}条合计核对：合计不能又是其中一项。`);
  });
  lastPeriods.forEach(({ cell, lastCell, percent }, nr) => {
    const path = ['lastPeriods', String(nr)];
    if (!fitting([cell, lastCell])) refuse(path, `第${nr + 1}条与上期核对：两项应都是金额，或都是数字。`);
    if (!Number.isInteger(percent) || percent < 0 || percent > 1000) {
      refuse([...path, 'percent'], `第${nr + 1}条与上期核对：幅度应为0至1000的整数。`);
    }
    if (lastPeriods.findIndex((one) => one.cell === cell) < nr) {
      refuse(path, `「${refLabel(content, cell)}」已有一条与上期的核对。`);
    }
  });
  if (totalCell !== null && cellAt(content, totalCell)?.kind !== CellKind.AMOUNT) {
    refuse(['totalCell'], '公开金额应取自一个金额项。');
  }
  return faults;
}
