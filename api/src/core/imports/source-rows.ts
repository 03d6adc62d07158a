import type { Fault, SourceRow } from './import-kind.js';
import type { ColumnMapping } from './mapping.js';
import { BLANK, type Cell, type CellFaultCode, isBlank } from './sheet.js';

const MESSAGES: Readonly<Record<CellFaultCode, string>> = {
  FORMULA_EMPTY: '公式没有结果，请在 Excel 或 WPS 中重新计算后保存，或改填数值',
  CELL_BROKEN: '单元格是错误值，请改正',
  NUMBER_LOST: '数字已被表格软件改短，请把这一列设为文本后重新填写',
};

/** 合计, 总计, 小计: the last row of many tables is none of the records. */
const isTotal = (cells: readonly Cell[]): boolean =>
  /^(合|总|小)\s*计/.test(cells.find(({ text }) => text !== '')?.text ?? '');

/** The rows below the heads, by field; blank ones and totals are left out. @returns the rows, and how many totals */
export function sourceRows(
  rows: readonly (readonly Cell[])[],
  headerRow: number,
  mapping: readonly ColumnMapping[],
): { rows: SourceRow[]; skipped: number } {
  const found: SourceRow[] = [];
  let skipped = 0;
  for (const [index, cells] of rows.entries()) {
    if (index < headerRow) continue;
    const mapped = mapping.map(({ field, column }) => ({ field, cell: cells[column - 1] ?? BLANK }));
    if (isBlank(mapped.map(({ cell }) => cell))) continue;
    if (isTotal(cells)) skipped++;
    else found.push(rowOf(index + 1, mapped));
  }
  return { rows: found, skipped };
}

function rowOf(number: number, mapped: readonly { field: string; cell: Cell }[]): SourceRow {
  const faults = mapped.flatMap(({ field, cell: { fault } }): Fault[] =>
    fault ? [{ field, code: fault, message: MESSAGES[fault] }] : [],
  );
  return { number, values: Object.fromEntries(mapped.map(({ field, cell }) => [field, cell.text])), faults };
}
