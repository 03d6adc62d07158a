import { InputError } from '../errors.js';
import type { FieldOfKind } from './import-kind.js';
import { type Cell, isBlank, MAX_ROWS, MAX_SCANNED_ROWS, type Sheet } from './sheet.js';

/** Which column holds a field; columns are counted from 1. */
export interface ColumnMapping {
  readonly field: string;
  readonly column: number;
}

/** Heads stand within the first rows, below a title. */
const HEADER_SEARCH_ROWS = 20;

const plain = (text: string): string => text.toLowerCase().replace(/[\s()（）*:：_-]/g, '');

const words = ({ title, synonyms }: FieldOfKind): string[] => [title, ...synonyms].map(plain);

/** Columns by their heads: those that say a known word exactly first, then those that hold one, the longest word winning. */
export function guessMapping(fields: readonly FieldOfKind[], heads: readonly Cell[]): ColumnMapping[] {
  const guesses = heads.flatMap(({ text }, index) =>
    fields.flatMap((field) => {
      const head = plain(text);
      const known = words(field);
      const exact = known.includes(head);
      const longest = Math.max(0, ...known.filter((word) => head.includes(word)).map((word) => word.length));
      return longest > 0 ? [{ field: field.key, column: index + 1, weight: exact ? 1000 + longest : longest }] : [];
    }),
  );
  const mapping: ColumnMapping[] = [];
  for (const { field, column } of guesses.sort((a, b) => b.weight - a.weight || a.column - b.column)) {
    if (mapping.some((one) => one.field === field || one.column === column)) continue;
    mapping.push({ field, column });
  }
  return inOrder(fields, mapping);
}

const inOrder = (fields: readonly FieldOfKind[], mapping: readonly ColumnMapping[]): ColumnMapping[] =>
  fields.flatMap(({ key }) => mapping.filter(({ field }) => field === key));

/** The row of the heads, counted from 1: the one that says most known words, otherwise the first that says anything. */
export function findHeader(fields: readonly FieldOfKind[], { rows }: Sheet): number {
  let best = { row: rows.findIndex((row) => !isBlank(row)), known: 0 };
  for (const [row, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const known = guessMapping(fields, cells).length;
    if (known > best.known) best = { row, known };
  }
  return best.row + 1;
}

/** The mapping that was asked for, in the order of the fields. @throws InputError `BAD_MAPPING` */
export function checkMapping(
  fields: readonly FieldOfKind[],
  width: number,
  mapping: readonly ColumnMapping[],
): ColumnMapping[] {
  const bad = (message: string) => new InputError('BAD_MAPPING', message, ['input', 'mapping']);
  for (const { field, column } of mapping) {
    if (!fields.some(({ key }) => key === field)) throw bad(`没有「${field}」这个字段。`);
    if (column < 1 || column > width) throw bad(`表格没有第${column}列。`);
  }
  const distinct = (key: 'field' | 'column') => new Set(mapping.map((one) => one[key])).size === mapping.length;
  if (!distinct('field')) throw bad('一个字段只能对应一列。');
  if (!distinct('column')) throw bad('一列只能对应一个字段。');
  return inOrder(fields, mapping);
}

/** @throws InputError when the sheet is empty or too long */
export function mustBeTable({ rows }: Sheet): void {
  const filled = rows.filter((row) => !isBlank(row)).length;
  if (filled < 2)
    throw new InputError('TABLE_EMPTY', '表里没有内容：至少要有一行表头和一行数据。', ['input', 'fileId']);
  if (filled - 1 <= MAX_ROWS && rows.length <= MAX_SCANNED_ROWS) return;
  throw new InputError('TOO_MANY_ROWS', `一次最多导入${MAX_ROWS}行，请分开导入，并删去表格下方的空行。`, [
    'input',
    'fileId',
  ]);
}
