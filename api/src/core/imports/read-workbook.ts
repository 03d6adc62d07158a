import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { InputError } from '../errors.js';
import { BLANK, type Cell, isBlank, MAX_COLUMNS, MAX_SCANNED_ROWS, type Sheet, tidy } from './sheet.js';
import { mustUnpackModestly, unreadable } from './zip-guard.js';

/** Excel keeps 15 digits; of a longer number the rest is made up. */
const LARGEST_EXACT = 999_999_999_999_999;

/** Cells that merged ranges are spread over, at most. */
const MAX_SPREAD_CELLS = 200_000;

/** A sheet of a workbook: the one that is named, or the first that holds more than a title. @throws InputError */
export function readWorkbook(bytes: Buffer, wanted: string | null): Sheet {
  mustUnpackModestly(bytes);
  const book = parse(() =>
    read(bytes, {
      ...{ type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false },
      ...{ sheetRows: MAX_SCANNED_ROWS + 1, ...(wanted === null ? {} : { sheets: wanted }) },
    }),
  );
  const { SheetNames: sheets } = book;
  if (wanted !== null && !sheets.includes(wanted)) {
    throw new InputError('NO_SHEET', `文件里没有叫「${wanted}」的工作表。`, ['input', 'sheet']);
  }
  const found = (wanted === null ? sheets : [wanted]).map((sheet) => ({ sheet, rows: rowsOf(book, sheet) }));
  const table = found.find(({ rows }) => rows.filter((row) => !isBlank(row)).length > 1) ?? found[0];
  if (!table) throw unreadable();
  return { sheets, encoding: null, ...table };
}

function parse(work: () => WorkBook): WorkBook {
  try {
    return work();
  } catch {
    throw unreadable();
  }
}

function rowsOf(book: WorkBook, name: string): Cell[][] {
  const sheet = book.Sheets[name];
  if (!sheet) throw unreadable();
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const rows = Array.from({ length: data.length }, (_, row) =>
    Array.from(data[row] ?? [])
      .slice(0, MAX_COLUMNS)
      .map((cell) => cellOf(cell, date1904)),
  );
  spreadMerged(sheet, rows);
  return rows;
}

/** A merged range holds its value in the first cell: it is meant for all of them. */
function spreadMerged(sheet: WorkSheet, rows: Cell[][]): void {
  let left = MAX_SPREAD_CELLS;
  for (const { s, e } of sheet['!merges'] ?? []) {
    const value = rows[s.r]?.[s.c];
    if (!value) continue;
    for (let r = s.r; r <= Math.min(e.r, rows.length - 1); r++) {
      const row = rows[r] as Cell[];
      for (let c = s.c; c <= Math.min(e.c, MAX_COLUMNS - 1); c++) {
        if (left-- <= 0) return;
        while (row.length <= c) row.push(BLANK);
        row[c] = value;
      }
    }
  }
}

function cellOf(cell: CellObject | undefined, date1904: boolean): Cell {
  if (!cell || cell.t === 'z') return BLANK;
  if (cell.f !== undefined && (cell.v === undefined || cell.v === '')) return { text: '', fault: 'FORMULA_EMPTY' };
  if (cell.t === 'e') return { text: '', fault: 'CELL_BROKEN' };
  if (cell.t === 'b') return { text: cell.v ? '是' : '否' };
  if (cell.t === 'n' && typeof cell.v === 'number') return numberOf(cell.v, cell.z, date1904);
  return { text: tidy(String(cell.v ?? '')) };
}

function numberOf(value: number, format: CellObject['z'], date1904: boolean): Cell {
  if (typeof format === 'string' && SSF.is_date(format)) return { text: dayOf(value, date1904) };
  if (Math.abs(value) > LARGEST_EXACT) return { text: '', fault: 'NUMBER_LOST' };
  return { text: Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15))) };
}

/** A day as it stands in the sheet: it has no time zone. */
function dayOf(value: number, date1904: boolean): string {
  const { y, m, d } = SSF.parse_date_code(value, { date1904 }) as { y: number; m: number; d: number };
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
