import type { Fault, SourceRow } from '../../core/imports/import-kind.js';
import { isUnitCode, labelOf, UnitKind } from '../units/unit.rules.js';
import { KIND_TITLES, kindOf } from '../units/unit-kind.words.js';

/** A row of the table, as far as it can be read. */
export interface ParsedUnit {
  readonly row: SourceRow;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind | null;
  /** code or name of the unit above; empty for the district */
  readonly parent: string;
  /** codes or names of what is assigned to it; undefined where the table has no such column */
  readonly hosts: string | undefined;
  readonly faults: Fault[];
}

/** Codes that make the same label count as one. */
export const keyOf = (kind: UnitKind, code: string): string => `${kind} ${labelOf(code)}`;

const REQUIRED: Readonly<Record<string, string>> = {
  code: '代码不能为空',
  name: '名称不能为空',
  kind: '类别不能为空',
};

/** Reads the rows one by one: what each field must be, whatever the others say. */
export function parseRows(rows: readonly SourceRow[]): ParsedUnit[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const parsed = parseRow(row);
    if (parsed.kind === null || parsed.code === '') return parsed;
    const key = keyOf(parsed.kind, parsed.code);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.number);
    else parsed.faults.push({ field: 'code', code: 'CODE_TWICE', message: `编码重复，与第${first}行相同` });
    return parsed;
  });
}

function parseRow(row: SourceRow): ParsedUnit {
  const { code = '', name = '', kind: word = '', parent = '', hosts } = row.values;
  const broken = new Set(row.faults.map(({ field }) => field));
  const kind = kindOf(word);
  const faults = [...row.faults];
  const told = (field: string, ...fault: [code: string, message: string]) => {
    if (!broken.has(field)) faults.push({ field, code: fault[0], message: fault[1] });
  };
  for (const [field, message] of Object.entries(REQUIRED)) {
    if (!row.values[field]) told(field, 'REQUIRED', message);
  }
  if (code && !isUnitCode(code)) told('code', 'BAD_CODE', '代码应为2至40个字母、数字、点或下划线');
  if (name && (name.length < 2 || name.length > 50)) told('name', 'BAD_NAME', '名称应为2至50个字');
  if (word && kind === null) {
    told('kind', 'KIND_UNKNOWN', `类别「${word.slice(0, 20)}」无法识别，可填：${KIND_TITLES.join('、')}`);
  }
  if (!parent && kind !== null && kind !== UnitKind.DISTRICT) told('parent', 'REQUIRED', '上级单位不能为空');
  return { row, code, name, kind, parent, hosts, faults };
}
