import type { DisclosureFiguresInput, FiguresBy } from '@sanwu/schema';

import { areaFilter, NO_AREA } from '../../lib/areas.ts';

export const BYS: readonly FiguresBy[] = ['UNIT', 'AREA', 'ITEM', 'PERIOD', 'MONTH'];
type Values = Readonly<Record<string, string>>;

interface Asked {
  readonly under: string;
  readonly span: { readonly from: string; readonly to: string };
  readonly values: Values;
}

/** What the address asks for. */
export function figuresInput({ under, span, values: { area, item } }: Asked): DisclosureFiguresInput {
  return {
    ...{ under, ...span },
    ...areaFilter(area),
    ...(item ? { itemId: item } : {}),
  };
}

export const byOf = ({ by }: Values): FiguresBy => BYS.find((one) => one === by) ?? 'UNIT';

/** A number of a part, and the list that shows its rows. */
export type Counted = 'due' | 'published' | 'inTime' | 'late' | 'entries';

interface Rows {
  readonly root: string;
  readonly span: { readonly from: string; readonly to: string };
  /** the last day that counts as due; null: nothing is due */
  readonly dueUntil: string | null;
  readonly values: Values;
  readonly by: FiguresBy;
  /** null: all parts together */
  readonly key: string | null;
}

const STATES: Readonly<Record<Exclude<Counted, 'entries'>, string>> = {
  due: 'DUE',
  published: 'DONE',
  inTime: 'FULFILLED',
  late: 'FULFILLED_LATE',
};

const lastOfMonth = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** A month, as far as it lies within the span. */
function within(month: string, { from, to }: Rows['span']): Rows['span'] {
  const [first, last] = [`${month}-01`, lastOfMonth(month)];
  return { from: first > from ? first : from, to: last < to ? last : to };
}

/** What a part adds to the filter; null: no list shows it by itself. */
function partWords(by: FiguresBy, key: string, root: string): Values | null {
  // rows of the unit itself are among those of all below it
  if (by === 'UNIT') return key === root ? null : { unit: key };
  if (by === 'AREA') return { area: key === '' ? NO_AREA : key };
  if (by === 'ITEM') return { item: key };
  // of no period: what occurrences made owed
  if (by === 'PERIOD') return key === '' ? { foreseen: 'no' } : { period: key };
  return {};
}

/** The address of the list that shows the rows of a number; null where none does. */
export function rowsOf(counted: Counted, { root, span, dueUntil, values, by, key }: Rows): string | null {
  const part = key === null ? {} : partWords(by, key, root);
  if (part === null || (counted === 'entries' && by === 'PERIOD' && key === '')) return null;
  const { unit = root, ...words } = part;
  const days = by === 'MONTH' && key !== null ? within(key, span) : span;
  const { area, item } = values;
  const narrowed = { ...(area ? { area } : {}), ...(item ? { item } : {}), ...words };
  if (counted === 'entries')
    return `/disclosures?${new URLSearchParams({ published: unit, counts: 'yes', ...days, ...narrowed })}`;
  if (dueUntil === null) return null;
  const to = dueUntil < days.to ? dueUntil : days.to;
  const asked = { kind: 'DISCLOSURE', state: STATES[counted], owed: unit, from: days.from, to };
  return `/warnings?${new URLSearchParams({ ...asked, ...narrowed })}`;
}

/** `96,713,280.56` yuan as `9671.33 万元`; below ten thousand in yuan. */
export function shortYuan(yuan: string): { readonly value: string; readonly unit: 'unitYuan' | 'unitWan' } {
  const number = Number(yuan);
  if (number < 10_000) return { value: yuan.replace(/\.00$/, ''), unit: 'unitYuan' };
  const wan = (number / 10_000).toFixed(2).replace(/\B(?=(\d{3})+(?=\.))/g, ',');
  return { value: wan, unit: 'unitWan' };
}
