import type { UnitEntry } from '../district/units.ts';
import type { YearItem } from './items.ts';

/** What one title discloses: for `三务公开` several at once. */
export interface Entry {
  readonly code: string;
  readonly unit: UnitEntry;
  /** null for what has no periods */
  readonly period: string | null;
}

/** One published text. */
export interface Post {
  readonly channel: 'WECHAT' | 'PORTAL';
  /** whose channel: the township of an account, the area of a column */
  readonly on: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** who published it */
  readonly unit: UnitEntry;
  /** null for the three affairs and for news */
  readonly item: YearItem | null;
  /** 本期无发生 */
  readonly nil: boolean;
  /** empty for news */
  readonly entries: readonly Entry[];
}

/** The township on whose official account a unit publishes, by its code. */
export const accountOf = (unit: UnitEntry): string =>
  unit.kind === 'TOWNSHIP' ? unit.code : (unit.parent?.code ?? '');

const DAY_MS = 86_400_000;

/** The day so many days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
