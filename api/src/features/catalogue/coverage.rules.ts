import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { addDays, type Day } from '../../core/days.js';
import { dueAfter } from '../obligations/due.rules.js';
import { periodLabel, periodsEnding } from '../obligations/period.rules.js';
import type { StoredVersion } from './item.types.js';

/** What a version of an item asks for one period, and of whom. */
export interface AskedPeriod {
  readonly item_id: string;
  readonly title: string;
  readonly period: string;
  readonly opens: Day;
  readonly ends: Day;
  readonly due: Day;
  readonly kinds: readonly string[];
  readonly named: readonly string[];
  readonly excepted: readonly string[];
}

/** A period counts from a week before it begins: by then it is owed. */
const AHEAD_DAYS = 7;
/** A calendar of later may have moved a day by so much since it was set. */
const MOVED_DAYS = 31;
/** No time limit is longer. */
const LONGEST_LIMIT_DAYS = 400;

/**
 * The periods that an item's versions, oldest first, ask for with their last day in the span or near it; each under the one that holds
 * for it.
 */
export function askedPeriods(
  versions: readonly StoredVersion[],
  { span, today, calendar }: { span: { from: Day; to: Day }; today: Day; calendar: Calendar },
): AskedPeriod[] {
  return versions.flatMap(({ itemId, fromOn, content }, nr) => {
    const next = versions[nr + 1];
    const first = addDays(span.from, -LONGEST_LIMIT_DAYS);
    const last = next ? addDays(next.fromOn, -1) : span.to;
    return periodsEnding(content.frequency, fromOn > first ? fromOn : first, last < span.to ? last : span.to)
      .filter(({ from }) => from <= addDays(today, AHEAD_DAYS))
      .map(({ key, from, to }) => ({
        ...{ item_id: itemId, title: `${content.name} ${periodLabel(key)}`, period: key, opens: from, ends: to },
        ...{ due: dueAfter(to, content.due, calendar).on, kinds: content.appliesTo, named: content.namedUnitIds },
        excepted: content.exceptedUnitIds,
      }))
      .filter(({ due }) => due >= addDays(span.from, -MOVED_DAYS) && due <= addDays(span.to, MOVED_DAYS));
  });
}
