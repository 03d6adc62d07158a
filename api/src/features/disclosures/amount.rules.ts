/** What was published, as far as an amount can stand in it. */
export interface Published {
  readonly title: string;
  /** a line for each paragraph and cell */
  readonly text: string;
  /** rows of one length */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** How much money an entry discloses, and where it says so. */
export interface Amount {
  /** with two decimals */
  readonly yuan: string;
  /** Chinese */
  readonly from: string;
}

/** Fen in each unit of money. */
export const FEN: Readonly<Record<string, bigint>> = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n };
/** What numeric(16,2) holds */
const MOST_FEN = 10n ** 16n;

/** Digits of full width as those of half width. */
const narrow = (text: string): string => text.normalize('NFKC');

/** Fen of a number as it is printed, in a unit of money; null for anything else, and for parts of a fen. */
export function fenOf(printed: string, unit: string): bigint | null {
  const number = /^[¥￥]?(\d[\d,， ]*)(?:\.(\d+))?(亿元|万元|元)?整?$/.exec(narrow(printed).trim());
  // a unit in the cell comes before that of its column
  const factor = FEN[number?.[3] ?? unit];
  if (!number || factor === undefined) return null;
  const decimals = number[2] ?? '';
  const whole = `${number[1]?.replace(/[,， ]/g, '')}${decimals}`;
  if (whole.length > 24) return null;
  const scaled = BigInt(whole) * factor;
  const scale = 10n ** BigInt(decimals.length);
  return scaled % scale === 0n && scaled / scale < MOST_FEN ? scaled / scale : null;
}

/** With two decimals; of no less than nothing. */
export const yuan = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;

interface Column {
  readonly at: number;
  readonly head: string;
  readonly unit: string;
  /** the first row below its head */
  readonly below: number;
}

const MONEY = /金额|资金|经费|[款费]$|补贴|补助|津贴|报酬|工资|投资|支出|价|合计/;
/** A rate, a count or a plan is not what was spent. */
const RATE = /标准|单价|[/每]\s*(?:人|户|亩|月|年|吨|台|平方米|m)|数量|面积|人数|户数/;
const PAID = /实发|实际|总额|合计|发放|中标|成交/;
const UNIT_IN_HEAD = /(亿元|万元|元)\s*[)）\]】]?\s*$/;
/** Heads stand in the first rows */
const HEAD_ROWS = 3;

/** A row of numbers is no head. */
const hasNumbers = (row: readonly string[]): boolean => row.some((cell) => /^[¥￥]?[\d,，. ]+$/.test(narrow(cell)));

/** The column that holds what was spent. */
function columnOf(table: Published['tables'][number], unitAbove: string | null): Column | null {
  const columns = table.slice(0, HEAD_ROWS).flatMap((row, y) =>
    (hasNumbers(row) ? [] : row).flatMap((cell, at): Column[] => {
      const head = narrow(cell).replace(/\s/g, '');
      if (/\d/.test(head) || RATE.test(head) || !MONEY.test(head)) return [];
      const unit = UNIT_IN_HEAD.exec(head)?.[1] ?? unitAbove;
      return unit === null || head === '合计' ? [] : [{ at, head: cell.trim(), unit, below: y + 1 }];
    }),
  );
  const lowest = Math.max(0, ...columns.map(({ below }) => below));
  const last = columns.filter(({ below }) => below === lowest);
  return last.findLast(({ head }) => PAID.test(head)) ?? last.at(-1) ?? null;
}

/** A cell of a row that says what the row is: 合 计, 总计：, 合计（元）, 小计 */
const says = (row: readonly string[], word: RegExp): boolean =>
  row.some((cell) => word.test(narrow(cell).replace(/\s/g, '')));
const TOTAL = /^[合总共]计(?:\([^)]*\))?:?$/;
const PART = /^小计(?:\([^)]*\))?:?$/;

interface Part {
  readonly fen: bigint;
  readonly from: string;
}

function partOf(table: Published['tables'][number], unitAbove: string | null): Part | null {
  const column = columnOf(table, unitAbove);
  if (!column) return null;
  const rows = table.slice(column.below).filter((row) => !says(row, PART));
  // of several totals the last one is of all
  const total = rows.findLast((row) => says(row, TOTAL));
  if (total) {
    const printed = total[column.at] ?? '';
    const fen = fenOf(printed, column.unit);
    return fen === null ? null : { fen, from: `表格「合计」行的「${column.head}」：${printed.trim()}` };
  }
  const printed = rows.map((row) => row[column.at] ?? '').filter((cell) => cell.trim() !== '');
  const fens = printed.map((cell) => fenOf(cell, column.unit)).filter((fen) => fen !== null);
  // a sum without what nobody can read would be too small
  if (fens.length === 0 || fens.length < printed.length) return null;
  return { fen: fens.reduce((sum, fen) => sum + fen, 0n), from: `表格「${column.head}」列 ${fens.length} 行之和` };
}

/** 单位：万元, above a table */
export const unitAboveOf = (text: string): string | null =>
  /单位\s*[:：]\s*(?:人民币)?(亿元|万元|元)/.exec(text)?.[1] ?? null;

const NUMBER = String.raw`[¥￥]?\s*(\d[\d,， ]*(?:\.\d+)?)`;
/** Words that lead to how much it is in all, then the number. */
const STATED = new RegExp(
  String.raw`(?:合计|共计|总计|累计发放|发放资金|发放金额|涉及资金|总投资|总金额|(?:中标|成交|合同)(?:金额|价格?|总价))(?:发放|支出|投入|拨付)?(?:资金|金额)?(?:\((万?元)\))?[:：为]?\s*(?:人民币)?\s*${NUMBER}\s*(亿元|万元|元)?`,
  'g',
);

function statedIn(text: string): Part | null {
  for (const [words, head, number = '', tail] of narrow(text).matchAll(STATED)) {
    const unit = tail ?? head;
    const fen = unit ? fenOf(number, unit) : null;
    if (fen !== null) return { fen, from: `正文「${words.trim()}」` };
  }
  return null;
}

/** How much money an entry discloses: by its tables, their totals before their sums, else by its words; null when it names none. */
export function amountIn({ text, tables }: Published): Amount | null {
  const unitAbove = unitAboveOf(text);
  const parts = tables.map((table) => partOf(table, unitAbove)).filter((part) => part !== null);
  const found = parts.length > 0 ? parts : [statedIn(text)].filter((part) => part !== null);
  const fen = found.reduce((sum, part) => sum + part.fen, 0n);
  return found.length === 0 || fen >= MOST_FEN
    ? null
    : { yuan: yuan(fen), from: found.map(({ from }) => from).join('；') };
}
