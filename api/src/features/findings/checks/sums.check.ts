import { columnOf, plain, type ReadTable, readTables } from '../../disclosures/tables.rules.js';
import { type Check, CheckDimension, CheckOutcome, failsBy, notApplicable, pass } from '../check.js';
import { FindingKind } from '../finding.rules.js';

/** What is not added up: a rate, a running number, a year. */
const NO_SUM = /序号|编号|余额|结余|累计|标准|单价|年度|年份|年龄|比例|占比|率$|[/每](?:人|户|亩|月|年|吨|台)/;
/** Rows of parts of other rows, and of totals by another name, are not added up. */
const PART_OF = /^其中|^[一二三四五六七八九十]+、|^[(（][一二三四五六七八九十]+[)）]|(?:收入|支出|本年|本期)合计/;
const PRINTED = /^[¥￥]?(-?)(\d[\d,，]*)(?:\.(\d{1,6}))?(?:元|万元|人|户|亩)?$/;

/** Millionths, so that sums are exact; null for what is no number. */
function exact(cell: string): bigint | null {
  const found = PRINTED.exec(plain(cell));
  if (!found) return null;
  const [, minus, whole = '', decimals = ''] = found;
  const digits = `${whole.replace(/[,，]/g, '')}${decimals.padEnd(6, '0')}`;
  return BigInt(minus ? `-${digits}` : digits);
}

function printed(millionths: bigint): string {
  const digits = String(millionths).replace('-', '').padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0+$/, '');
  return `${digits.slice(0, -6)}${decimals ? `.${decimals}` : ''}`;
}

/** What a column says wrong; '' where it adds up; null where it cannot be added up. */
function wrongIn(table: ReadTable, at: number): string | null {
  if (table.data.some((row) => row.some((cell) => PART_OF.test(plain(cell))))) return null;
  if (NO_SUM.test(plain(table.heads[at] ?? '')) || table.data.length < 2) return null;
  const total = exact(table.total?.[at] ?? '');
  const cells = table.data.map((row) => row[at] ?? '').filter((cell) => !/^[/—-]*$/.test(plain(cell)));
  const parts = cells.map(exact).filter((part) => part !== null);
  if (total === null || parts.length === 0 || parts.length < cells.length) return null;
  const sum = parts.reduce((all, part) => all + part, 0n);
  const off = total > sum ? total - sum : sum - total;
  return off === 0n
    ? ''
    : `${columnOf(table, at)}：合计${printed(total)}，各行之和${printed(sum)}，相差${printed(off)}`;
}

export const sums: Check = {
  code: 'SUMS',
  version: 1,
  dimension: CheckDimension.COMPLETE,
  kind: FindingKind.INCOMPLETE,
  title: '合计相符',
  problem: '合计与各行之和不符',
  judge: (facts) => {
    const found = readTables(facts).flatMap((table) => table.heads.map((_, at) => wrongIn(table, at)));
    const read = found.filter((one) => one !== null);
    if (read.length === 0) return notApplicable('没有可以核对的合计');
    const verdict = failsBy(read.filter((one) => one !== ''));
    return verdict.outcome === CheckOutcome.FAIL ? verdict : pass(`核对了${read.length}列`);
  },
};
