import { isDay } from '../../core/days.js';
import { decimalOf, unitsOf } from '../templates/decimal.rules.js';
import {
  CellKind,
  digitsOf,
  isNumeric,
  type TemplateCell,
  type TemplateContent,
  type TemplateField,
} from '../templates/template.rules.js';

/** A row of a table, by the keys of its columns. */
export type TableRow = Readonly<Record<string, string>>;

/** What stands in the blanks, by the keys of the fields: as it was typed, or canonical once it was submitted. */
export type Cells = Readonly<Record<string, string | readonly TableRow[]>>;

/** What somebody says of a place that a check marks. */
export interface Remark {
  readonly place: string;
  readonly text: string;
}

export interface SignOff {
  readonly body: string;
  readonly person: string;
  readonly on: string;
}

/** What a unit fills in. */
export interface FilingContent {
  readonly cells: Cells;
  /** why a cell differs from last period, by its reference */
  readonly explanations: readonly Remark[];
  readonly signOffs: readonly SignOff[];
  /** who reviewed it for secrecy and privacy 保密和隐私审查; empty: nobody yet */
  readonly secrecyReviewer: string;
  /** why what looks secret or personal may be published, by its place */
  readonly confirmations: readonly Remark[];
}

export const NOTHING_TYPED: FilingContent = {
  ...{ cells: {}, explanations: [], signOffs: [], secrecyReviewer: '', confirmations: [] },
};

/** A part of what was filled in that breaks a rule; the path begins below the content. */
export interface ContentFault {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

export const textIn = (cells: Cells, key: string): string => {
  const value = cells[key];
  return typeof value === 'string' ? value : '';
};

export const rowsIn = (cells: Cells, key: string): readonly TableRow[] => {
  const value = cells[key];
  return Array.isArray(value) ? (value as readonly TableRow[]) : [];
};

const MOST_ROWS = 200;
const LONGEST = 2000;

export interface Read {
  /** canonical: amounts as `1234.50`, rows without anything in them left out, what the template does not ask for too */
  readonly cells: Cells;
  readonly faults: readonly ContentFault[];
}

/** Reads what was typed into the blanks of a template, all faults at once; a fault names the row as it was typed. */
export function readCells({ fields }: Pick<TemplateContent, 'fields'>, typed: Cells): Read {
  const cells: Record<string, string | readonly TableRow[]> = {};
  const faults: ContentFault[] = [];
  for (const field of fields) {
    const read = field.kind === CellKind.TABLE ? readTable(field, rowsIn(typed, field.key)) : readOne(field, typed);
    cells[field.key] = read.value;
    faults.push(...read.faults);
  }
  return { cells, faults };
}

function readOne(field: TemplateField, typed: Cells) {
  const path = ['cells', field.key];
  const { value, fault } = readCell(field, textIn(typed, field.key));
  return { value, faults: fault ? [{ ...fault, path }] : [] };
}

function readTable({ key, label, required, columns }: TemplateField, typed: readonly TableRow[]) {
  const faults: ContentFault[] = [];
  const rows = typed.flatMap((row, nr) => {
    if (columns.every((column) => (row[column.key] ?? '').trim() === '')) return [];
    const read = columns.map((column) => {
      const { value, fault } = readCell(column, row[column.key] ?? '');
      if (fault) {
        const message = `「${label}」第${nr + 1}行：${fault.message}`;
        faults.push({ code: fault.code, path: ['cells', key, String(nr), column.key], message });
      }
      return [column.key, value] as const;
    });
    return [Object.fromEntries(read)];
  });
  const path = ['cells', key];
  if (required && rows.length === 0) {
    faults.push({ code: 'REQUIRED', path, message: `请填写「${label}」，至少一行。` });
  }
  if (rows.length > MOST_ROWS) {
    faults.push({ code: 'TOO_MANY', path, message: `「${label}」最多${MOST_ROWS}行，请合并后再填。` });
  }
  return { value: rows, faults };
}

interface CellRead {
  readonly value: string;
  readonly fault?: { readonly code: string; readonly message: string };
}

/** Reads one blank; what cannot be read stays as it was typed. */
function readCell(cell: TemplateCell, typed: string): CellRead {
  const value = typed.trim();
  const { label, kind, required, choices } = cell;
  const fault = (code: string, message: string): CellRead => ({ value, fault: { code, message } });
  if (value === '') return required ? fault('REQUIRED', `请填写「${label}」。`) : { value };
  if (value.length > LONGEST) return fault('TOO_LONG', `「${label}」最多${LONGEST}个字。`);
  if (kind === CellKind.DATE && !isDay(value)) return fault('BAD_DATE', `「${label}」应是日期，如2019-10-15。`);
  if (kind === CellKind.CHOICE && !choices.includes(value)) {
    return fault('BAD_CHOICE', `「${label}」请从${choices.join('、')}中选一项。`);
  }
  return isNumeric(kind) ? readNumber(cell, value) : { value };
}

function readNumber({ label, kind, least, most }: TemplateCell, value: string): CellRead {
  const digits = digitsOf(kind);
  const units = unitsOf(value, digits);
  const fault = (code: string, message: string): CellRead => ({ value, fault: { code, message } });
  if (units === null) {
    const how = kind === CellKind.AMOUNT ? '应是金额，以元为单位，最多两位小数，如1234.50' : '应是数字';
    return fault('BAD_NUMBER', `「${label}」${how}。`);
  }
  const low = least === null ? null : unitsOf(least, digits);
  const high = most === null ? null : unitsOf(most, digits);
  if (low !== null && units < low) return fault('OUT_OF_RANGE', `「${label}」不能小于${least}。`);
  if (high !== null && units > high) return fault('OUT_OF_RANGE', `「${label}」不能大于${most}。`);
  const plain = decimalOf(units, digits);
  return { value: kind === CellKind.AMOUNT ? plain : plain.replace(/\.?0+$/, '') };
}
