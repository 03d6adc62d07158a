import { InputError } from '../errors.js';
import { mustBeTable } from './mapping.js';
import { readTextTable } from './read-text-table.js';
import { readWorkbook } from './read-workbook.js';
import type { Sheet } from './sheet.js';

export interface SheetFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** the sheet to read; null: the first one */
  readonly sheet: string | null;
}

/** Reads a table, whatever the file. Takes as long as it takes: see `openSheet`. @throws InputError */
export function readSheet(file: SheetFile): Sheet {
  const sheet = read(file);
  mustBeTable(sheet);
  return sheet;
}

function read({ name, bytes, sheet }: SheetFile): Sheet {
  const ending = name.split('.').at(-1)?.toLowerCase();
  if (ending === 'csv') return readTextTable(bytes);
  if (ending === 'xlsx') return readWorkbook(bytes, sheet);
  throw new InputError('NO_TABLE', '请上传 .xlsx 或 .csv 表格。', ['input', 'fileId']);
}
