import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../errors.js';
import { type Cell, MAX_COLUMNS, MAX_SCANNED_ROWS, type Sheet, tidy } from './sheet.js';

const MAX_LINE_CHARACTERS = 100_000;

/** 1.50207E+11: a spreadsheet made a code short when it wrote the text. */
const SHORTENED = /^\d(\.\d+)?E\+\d+$/i;

/** A table in a text file, in UTF-8 or as Excel in China writes it. @throws InputError */
export function readTextTable(bytes: Buffer): Sheet {
  const { text, encoding } = decode(bytes);
  return { sheets: [], sheet: null, encoding, rows: split(text).map((line) => line.slice(0, MAX_COLUMNS).map(cellOf)) };
}

const cellOf = (text: string): Cell => {
  const tidied = tidy(text);
  return SHORTENED.test(tidied) ? { text: '', fault: 'NUMBER_LOST' } : { text: tidied };
};

function decode(bytes: Buffer): { text: string; encoding: 'UTF-8' | 'GBK' } {
  for (const [label, encoding] of [
    ['utf-8', 'UTF-8'],
    ['gb18030', 'GBK'],
  ] as const) {
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
    } catch {
      // the next one may fit
    }
  }
  throw new InputError('ENCODING_UNKNOWN', '文件的编码无法识别，请另存为 UTF-8 或 GBK 编码的 CSV，或 .xlsx。', [
    'input',
    'fileId',
  ]);
}

/** Whichever the first line has most of. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => line.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function split(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: MAX_LINE_CHARACTERS,
      to: MAX_SCANNED_ROWS + 1,
    }) as string[][];
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? `第${error['lines']}行附近` : '';
    throw new InputError('FILE_UNREADABLE', `这个文件${line}读不下去，多半是引号没有成对，请检查后再上传。`, [
      'input',
      'fileId',
    ]);
  }
}
