import { columnOf, plain, type ReadTable, readTables } from '../../disclosures/tables.rules.js';
import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

/** May be left empty. */
const OPTIONAL = /备注|说明|附注/;
/** Of this share of its rows a column is filled in: an empty place is a blank, and not a column that is seldom needed. */
const FILLED = 0.75;
/** Told one by one */
const MOST_TOLD = 5;

const isBlank = (cell: string | undefined): boolean => plain(cell ?? '') === '';

function blanksIn(table: ReadTable): string[] {
  return table.heads.flatMap((head, at) => {
    if (OPTIONAL.test(head) || head === '') return [];
    const blank = table.data.flatMap((row, nr) => (isBlank(row[at]) ? [nr + 1] : []));
    if (blank.length === 0 || blank.length > table.data.length * (1 - FILLED)) return [];
    const more = blank.length > MOST_TOLD ? `等${blank.length}行` : '行';
    return [`${columnOf(table, at)}第${blank.slice(0, MOST_TOLD).join('、')}${more}空白`];
  });
}

export const noBlanks: Check = {
  code: 'NO_BLANKS',
  version: 1,
  dimension: CheckDimension.COMPLETE,
  kind: FindingKind.INCOMPLETE,
  title: '没有空白',
  problem: '表格有漏填',
  judge: (facts) => {
    const tables = readTables(facts);
    if (tables.length === 0) return notApplicable('没有表格');
    if (facts.merged) return notApplicable('表格有合并的单元格，空白处说明不了什么');
    return failsBy(tables.flatMap(blanksIn));
  },
};
