import { dayOf, longDay, timeOf } from './dates.ts';

/** A value of the trail as it is read: plain days and instants in words, everything else as it stands. */
export function valueText(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return longDay(value);
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(Z|[+-]\d\d(:?\d\d)?)$/.test(value) && !Number.isNaN(Date.parse(value))) {
    return `${longDay(dayOf(value))} ${timeOf(value)}`;
  }
  return value;
}
