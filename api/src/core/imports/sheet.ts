/** Rows of a table at most, its heads apart. */
export const MAX_ROWS = 5000;

/** Rows that are looked at: spreadsheets often have empty ones below. */
export const MAX_SCANNED_ROWS = 20_000;

/** Columns that are looked at. */
export const MAX_COLUMNS = 60;

/** Why a cell has no text. */
export type CellFaultCode = 'FORMULA_EMPTY' | 'CELL_BROKEN' | 'NUMBER_LOST';

export interface Cell {
  /** without the white space around it; numbers in full, days as 2019-10-15 */
  readonly text: string;
  readonly fault?: CellFaultCode;
}

/** A table as it was read: plain cells, whatever the file. */
export interface Sheet {
  /** the workbook's sheets; none in a text file */
  readonly sheets: readonly string[];
  /** the one that was read */
  readonly sheet: string | null;
  /** of a text file */
  readonly encoding: 'UTF-8' | 'GBK' | null;
  /** the first one is row 1 of the sheet; blank rows stand in between as they do there */
  readonly rows: readonly (readonly Cell[])[];
}

export const BLANK: Cell = { text: '' };

/** Cuts white space, of Chinese documents too, and what cannot be seen. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export const isBlank = (row: readonly Cell[]): boolean => row.every(({ text, fault }) => text === '' && !fault);

/** 1 → A, 27 → AA. */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
