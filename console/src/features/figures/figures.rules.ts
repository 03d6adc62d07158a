import type { DisclosureFiguresInput, FiguresBy } from '@sanwu/schema';

import { areaFilter, NO_AREA } from '../../lib/areas.ts';
import { NOW_AND_THEN } from '../../lib/periods.ts';

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
export type Counted = 'due' | 'published' | 'inTime' | 'late' | 'entries' | 'yuan';

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

const STATES: Readonly<Record<Exclude<Counted, 'entries' | 'yuan'>, string>> = {
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

/** What a part adds to the filter of what was owed, or of entries. */
function partWords({ by, key }: { by: FiguresBy; key: string }, owed: boolean): Values {
  if (by === 'AREA') return { area: key === '' ? NO_AREA : key };
  if (by === 'ITEM') return { item: key };
  // of no period: what occurrences made owed
  if (by === 'PERIOD') return key === '' ? (owed ? { foreseen: 'no' } : { period: NOW_AND_THEN }) : { period: key };
  return {};
}

/** Whose rows: those of a unit with all below it then; of the part that is the unit itself, its own only. */
function whose({ by, key, root }: Rows): { readonly owed: Values; readonly published: Values } {
  if (by === 'UNIT' && key === root) return { owed: { debtor: root }, published: { unit: root } };
  const unit = by === 'UNIT' && key !== null ? key : root;
  return { owed: { owed: unit }, published: { published: unit } };
}

/** The address of the list that shows the rows of a number; null where none does. */
export function rowsOf(counted: Counted, rows: Rows): string | null {
  const { span, dueUntil, values, by, key } = rows;
  const days = by === 'MONTH' && key !== null ? within(key, span) : span;
  const { area, item } = values;
  const ofEntries = counted === 'entries' || counted === 'yuan';
  const narrowed = {
    ...(area ? { area } : {}),
    ...(item ? { item } : {}),
    ...(key === null ? {} : partWords({ by, key }, !ofEntries)),
  };
  const { owed, published } = whose(rows);
  if (ofEntries) {
    const funds = counted === 'yuan' ? { amount: 'yes', sort: 'AMOUNT.desc' } : {};
    return `/disclosures?${new URLSearchParams({ ...published, counts: 'yes', ...days, ...narrowed, ...funds })}`;
  }
  if (dueUntil === null) return null;
  const to = dueUntil < days.to ? dueUntil : days.to;
  const asked = { kind: 'DISCLOSURE', state: STATES[counted], ...owed, from: days.from, to };
  return `/warnings?${new URLSearchParams({ ...asked, ...narrowed })}`;
}

/** `96,713,280.56` yuan as `9671.33 万元`; below ten thousand in yuan. */
export function shortYuan(yuan: string): { readonly value: string; readonly unit: 'unitYuan' | 'unitWan' } {
  const number = Number(yuan);
  if (number < 10_000) return { value: yuan.replace(/\.00$/, ''), unit: 'unitYuan' };
  const wan = (number / 10_000).toFixed(2).replace(/\B(?=(\d{3})+(?=\.))/g, ',');
  return { value: wan, unit: 'unitWan' };
}
