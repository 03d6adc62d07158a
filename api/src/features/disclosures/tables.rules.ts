/** Rows of one length. */
type Table = readonly (readonly string[])[];
type WithTables = { readonly tables: readonly Table[] };

/** Without blanks, in half width: 合　计（元） is 合计(元). */
export const plain = (cell: string): string => cell.normalize('NFKC').replace(/\s/g, '');

const TOTAL = /^(?:合|总|共)计(?:\([^)]*\))?:?$/;
const PART = /^小计(?:\([^)]*\))?:?$/;
const NUMBER = /^[¥￥]?-?\d[\d,，]*(?:\.\d+)?%?$/;

const says = (row: readonly string[], word: RegExp): boolean => row.some((cell) => word.test(plain(cell)));
const hasNumber = (row: readonly string[]): boolean => row.some((cell) => NUMBER.test(plain(cell)));

/** A table as people read it: heads, rows of data, the total of all. */
export interface ReadTable {
  /** from 1 */
  readonly nr: number;
  readonly heads: readonly string[];
  readonly data: readonly (readonly string[])[];
  /** the last one; null where none is stated */
  readonly total: readonly string[] | null;
}

/** Words of heads: a row of data says none of them. */
const HEAD =
  /序号|编号|姓名|户主|名称|单位|项目|事项|类[别型]|日期|时间|内容|备注|说明|原因|人口|人数|户数|面积|数量|标准|金额|资金|合计|地址|住址|电话|账号|卡号|身份证|年龄|性别|支出|收入|余额|情况|疾病|残疾|银行|一卡通|儿童|孤儿|学生|监护/;
const MOST_HEADS = 4;

/** The first row is the head, and so is each one below it that speaks as heads do, and states no number. */
function headRows(table: Table): number {
  const isHead = (row: readonly string[]) => !hasNumber(row) && row.filter((cell) => HEAD.test(plain(cell))).length > 1;
  const first = table.slice(0, MOST_HEADS).findLastIndex(isHead);
  return Math.max(first + 1, 1);
}

function readTable(table: Table, place: number): ReadTable {
  const upTo = headRows(table);
  const width = table[0]?.length ?? 0;
  const heads = Array.from(
    { length: width },
    (_, at) => table.slice(0, upTo).findLast((row) => row[at]?.trim())?.[at] ?? '',
  );
  const below = table.slice(upTo);
  return {
    nr: place + 1,
    heads: heads.map((head) => head.trim()),
    data: below.filter((row) => !says(row, TOTAL) && !says(row, PART) && row.some((cell) => cell.trim() !== '')),
    total: below.findLast((row) => says(row, TOTAL)) ?? null,
  };
}

/** Tables that hold more than a head. */
export const readTables = ({ tables }: WithTables): ReadTable[] =>
  tables.map(readTable).filter(({ data }) => data.length > 0);

/** Rows of data in all tables. */
export const rowsOf = (facts: WithTables): number => readTables(facts).reduce((sum, { data }) => sum + data.length, 0);

/** A head as it is quoted: 第1个表“金额”列; what does not speak as heads do may be somebody's name, and is not repeated. */
export const columnOf = ({ nr, heads }: ReadTable, at: number): string =>
  HEAD.test(plain(heads[at] ?? '')) ? `第${nr}个表“${heads[at]}”列` : `第${nr}个表第${at + 1}列`;
