import { periodAt } from '../obligations/period.rules.js';
import { FEN, fenOf, type Published, unitAboveOf, yuan } from './amount.rules.js';
import { plain } from './tables.rules.js';

/** A sum of money as an entry states it, once and clearly. */
export interface Figure {
  /** the word that stands beside it, such as 期末余额 */
  readonly label: string;
  /** yuan, `-1234.50` */
  readonly yuan: string;
  /** 元, 万元 or 亿元, in which it is stated: the last digit may be rounded where that is not 元 */
  readonly unit: string;
}

/** What the accounts of a period start and end with. */
export interface Balances {
  /** null: none is stated, or several that differ */
  readonly opening: Figure | null;
  readonly closing: Figure | null;
  /** it speaks of balances, stated clearly or not: these are accounts */
  readonly accounts: boolean;
}

const BEFORE = '期初|上期|上季度?|上月|上半年度?|年初|上年度?|去年';
const NOW = '期末|本期|本季度?|本月|本半年度?|年末|年终|本年度?';
const LEFT = '结余|余额|结转|结存';
const REST = `(?:${LEFT})(?:资金|金额|款|数)?`;
/** Without such a word an entry states no balance: most are told by it alone. */
const SPEAKS_OF_REST = new RegExp(LEFT);
const NO_BALANCES: Balances = { opening: null, closing: null, accounts: false };
const UNIT = '亿元|万元|元';
/** What follows a number to its end: a day, a share or a count is no money. */
const NO_MONEY = '(?!\\d|\\.\\d|[ \\t]*[年月日户人%])';
const OPENING = `(${BEFORE})(?:[期年季月]?末)?(?:累计)?${REST}`;
/** 上年期末余额 is what there was before. */
const CLOSING = `(?<!上[期年季月]度?|去年|上半年度?)(${NOW})末?(?:累计)?${REST}`;

/** Which words of a span of time mean the very period that the entry is of, or the one before: 上年 is the period before the first quarter alone. */
function meansPeriod(word: string, key: string): boolean {
  const { from, to } = periodAt(key);
  if (word.includes('半年')) return key.includes('-H');
  if (word.includes('季')) return key.includes('-Q');
  if (word.includes('月')) return /-\d\d$/.test(key);
  if (/^年初|^上年|^去年/.test(word)) return from.endsWith('-01-01');
  return /年/.test(word) ? to.endsWith('-12-31') : true;
}

interface Found {
  readonly label: string;
  /** fen; null: nobody can tell which number it is */
  readonly fen: bigint | null;
  readonly unit: string;
}

function moneyOf(printed: string, unit: string): bigint | null {
  const digits = plain(printed);
  const less = /^[¥￥]?-/.test(digits);
  const fen = fenOf(less ? digits.replace('-', '') : digits, unit);
  return fen === null || !less ? fen : -fen;
}

const NUMBER = /^[¥￥]?-?\d[\d,，]*(?:\.\d+)?(?:亿元|万元|元)?$/;
const unitIn = (cell: string): string | null => new RegExp(`(${UNIT})\\)?$`).exec(plain(cell))?.[1] ?? null;
const isNumber = (cell: string): boolean => NUMBER.test(plain(cell));

/** The number right of a label, where there is one alone; otherwise the one below it. */
function numberAt(table: Published['tables'][number], y: number, x: number): { at: number; cell: string } | null {
  const right = (table[y] ?? []).flatMap((cell, at) => (at > x && cell.trim() !== '' ? [{ at, cell }] : []));
  const [next, after] = right;
  if (next && isNumber(next.cell)) return after && isNumber(after.cell) ? null : next;
  const below = table.slice(y + 1).filter((row) => row[x] !== undefined && isNumber(row[x]));
  const total = below.findLast((row) => row.some((cell) => /^[合总共]计/.test(plain(cell))));
  const cell = (total ?? (below.length === 1 ? below[0] : undefined))?.[x];
  return cell === undefined ? null : { at: x, cell };
}

/** The unit that a column says, in the nearest of its heads above a row. */
const unitAbove = (table: Published['tables'][number], y: number, x: number): string | null =>
  table
    .slice(0, y)
    .reduce<string | null>((unit, row) => unitIn(isNumber(row[x] ?? '') ? '' : (row[x] ?? '')) ?? unit, null);

function inTables({ text, tables }: Published, words: string, key: string): Found[] {
  const label = new RegExp(`^${words}(?:\\((?:${UNIT})\\))?:?$`);
  return tables.flatMap((table) =>
    table.flatMap((row, y) =>
      row.flatMap((cell, x): Found[] => {
        const word = label.exec(plain(cell))?.[1];
        if (word === undefined || !meansPeriod(word, key)) return [];
        const number = numberAt(table, y, x);
        const unit =
          number && (unitIn(number.cell) ?? unitIn(cell) ?? unitAbove(table, y, number.at) ?? unitAboveOf(text));
        const fen = number && unit ? moneyOf(number.cell, unit) : null;
        return [{ label: plain(cell).replace(/[(:].*$/, ''), fen, unit: unit ?? '元' }];
      }),
    ),
  );
}

function inText({ text }: Published, words: string, key: string): Found[] {
  const stated = new RegExp(
    `${words}(?:\\((${UNIT})\\))?[ \\t]*[:为是]?[ \\t]*(?:人民币)?[ \\t]*([¥￥]?-?\\d[\\d,]*(?:\\.\\d+)?)${NO_MONEY}[ \\t]*(${UNIT})?`,
    'g',
  );
  return [...text.normalize('NFKC').matchAll(stated)].flatMap(([all, word = '', head, number = '', tail]): Found[] => {
    if (!meansPeriod(word, key)) return [];
    const unit = tail ?? head ?? unitAboveOf(text);
    const label = /^[\p{Script=Han}]+/u.exec(all)?.[0].replace(/[为是]$/, '') ?? word;
    return [{ label, fen: unit === null ? null : moneyOf(number, unit), unit: unit ?? '元' }];
  });
}

/** What is found in tables stands in the text too, without its columns. */
function figureIn(published: Published, words: string, key: string): Figure | null {
  const tables = inTables(published, words, key);
  const found = tables.length > 0 ? tables : inText(published, words, key);
  const [first] = found;
  if (!first || first.fen === null || found.some(({ fen }) => fen !== first.fen)) return null;
  const { label, fen, unit } = first;
  return { label, yuan: fen < 0n ? `-${yuan(-fen)}` : yuan(fen), unit };
}

/** The balances that accounts of a period of the calendar state, in their tables or else in words. */
export function balancesIn(published: Published, period: string): Balances {
  const words = plain(published.text);
  if (!SPEAKS_OF_REST.test(words)) return NO_BALANCES;
  return {
    opening: figureIn(published, OPENING, period),
    closing: figureIn(published, CLOSING, period),
    accounts: new RegExp(`${OPENING}|${CLOSING}`).test(words),
  };
}

const fenIn = (figure: Figure): bigint => BigInt(figure.yuan.replace('.', ''));

/** The last digit that a rounded figure states, in fen, one of its unit at most; nothing of what is stated in yuan. */
function stepOf(figure: Figure): bigint {
  if (figure.unit === '元') return 0n;
  let step = FEN[figure.unit] ?? 1n;
  while (fenIn(figure) % step !== 0n) step /= 10n;
  return step;
}

/** How far two figures lie apart, in yuan; null: no further than one of them was rounded. */
export function apart(one: Figure, other: Figure): string | null {
  const off = fenIn(one) - fenIn(other);
  const size = off < 0n ? -off : off;
  const [a, b] = [stepOf(one), stepOf(other)];
  return size === 0n || size < (a > b ? a : b) ? null : yuan(size);
}
