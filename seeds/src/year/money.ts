import type { Post } from './posts.ts';
import type { Chance } from './random.ts';

/** Rows of one entry, in fen. */
export type Rows = readonly number[];

const MOST_ROWS = 9;
/** Amounts are multiples of so many fen: half a yuan. */
const STEP = 50;

const sum = (rows: Rows): number => rows.reduce((total, fen) => total + fen, 0);

/** Rows in the range of the item, before they are brought to the year's sum. */
function wished({ item, nil }: Post, chance: Chance): number[] {
  if (!item?.hasFunds || nil) return [];
  const rows = item.content === '文字元' ? 1 : item.content === '文字' ? 0 : chance.between(2, MOST_ROWS);
  return Array.from({ length: rows }, () => 100 * chance.between(item.least, item.most));
}

/**
 * What each post discloses, row by row, such that all of them come to the year's sum to the fen: the largest row takes what rounding leaves.
 * @param fen of the whole year
 */
export function moneyOf(posts: readonly Post[], fen: number, chance: Chance): Rows[] {
  const raw = posts.map((post) => wished(post, chance));
  const scale = fen / raw.reduce((total, rows) => total + sum(rows), 0);
  const scaled = raw.map((rows) => rows.map((row) => Math.max(STEP, Math.round((row * scale) / STEP) * STEP)));
  const rest = fen - scaled.reduce((total, rows) => total + sum(rows), 0);
  const largest = scaled.reduce(
    (best, rows, at) => (Math.max(0, ...rows) > Math.max(0, ...(scaled[best] ?? [])) ? at : best),
    0,
  );
  const rows = scaled[largest] ?? [];
  const top = rows.indexOf(Math.max(...rows));
  rows[top] = (rows[top] ?? 0) + rest;
  return scaled;
}
