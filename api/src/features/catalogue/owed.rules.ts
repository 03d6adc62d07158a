import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { addDays, chineseDate, type Day } from '../../core/days.js';
import { DayKind, type DueRule, dueAfter, dueRuleText } from '../obligations/due.rules.js';
import type { NewObligation } from '../obligations/obligation.create.js';
import { ObligationKind } from '../obligations/obligation.types.js';
import { type Period, periodLabel, periodsEnding } from '../obligations/period.rules.js';
import { asks } from './item.rules.js';
import type { StoredVersion } from './item.types.js';

/** An obligation is made this long before its period begins. */
const AHEAD_DAYS = 7;
const LONGEST_PERIOD_DAYS = 366;
/** What was not made in time, by a platform that stood still, is made good so far back. */
const MADE_GOOD_DAYS = 400;

/** A living unit, as a catalogue sees it. */
export interface OwingUnit {
  readonly id: string;
  readonly kind: string;
  readonly openedOn: Day | null;
  /** the day on which the platform learned of it */
  readonly knownOn: Day;
}

/** How the day was come by, after the day itself. */
function wayOf(rule: DueRule): string {
  if (rule.kind === 'DAY_OF_MONTH') return rule.rollForward ? '到期日逢休息日顺延。' : '到期日逢休息日不顺延。';
  return rule.dayKind === DayKind.WORKING
    ? `从期满次日起数${rule.days}个工作日，节假日不计，调休补班日计入。`
    : `从期满次日起数${rule.days}日，节假日也计入。`;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The periods that a version holds for and that have come near: those that end from its day until the next version's. */
function periodsOf({ fromOn, content }: StoredVersion, next: StoredVersion | undefined, today: Day): Period[] {
  const horizon = addDays(today, AHEAD_DAYS);
  const from = later(fromOn, addDays(today, -MADE_GOOD_DAYS));
  const until = addDays(horizon, LONGEST_PERIOD_DAYS);
  const to = next ? earlier(until, addDays(next.fromOn, -1)) : until;
  return periodsEnding(content.frequency, from, to).filter((period) => period.from <= horizon);
}

interface Asking {
  /** of one item, oldest first */
  readonly versions: readonly StoredVersion[];
  readonly units: readonly OwingUnit[];
  readonly today: Day;
  readonly calendar: Calendar;
}

/**
 * What an item makes its units owe, each period under the version that holds for it. A unit that was opened later owes from
 * the period in which it was, but for what was past due when it was registered.
 */
export function owedBy({ versions, units, today, calendar }: Asking): NewObligation[] {
  return versions.flatMap((version, nr) => {
    const asked = units.filter((unit) => asks(version.content, unit));
    return periodsOf(version, versions[nr + 1], today).flatMap((period) => {
      const one = owedFor(version, period, calendar);
      return asked
        .filter(({ openedOn, knownOn }) => openedOn === null || (openedOn <= period.to && knownOn <= one.dueOn))
        .map(({ id: unitId }) => ({ ...one, unitId }));
    });
  });
}

function owedFor(
  { itemId, content }: StoredVersion,
  period: Period,
  calendar: Calendar,
): Omit<NewObligation, 'unitId'> {
  const { name, frequency, due: limit } = content;
  const due = dueAfter(period.to, limit, calendar);
  return {
    kind: ObligationKind.DISCLOSURE,
    title: `${name} ${periodLabel(period.key)}`,
    opensOn: period.from,
    dueOn: due.on,
    explanation: {
      text: `${periodLabel(period.key)}的「${name}」应在${chineseDate(due.on)}前公开；${wayOf(limit)}`,
      rule: dueRuleText(frequency, limit),
      calendarVersion: calendar.label,
      dayKind: due.dayKind,
      countedDays: [...due.countedDays],
      provisional: due.provisional,
    },
    itemId,
    period: period.key,
  };
}
