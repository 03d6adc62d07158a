import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { chineseDate, type Day } from '../../core/days.js';
import { DayKind, type Due, dueAfter, dueRuleText } from '../obligations/due.rules.js';
import type { NewObligation } from '../obligations/obligation.create.js';
import { Frequency, occurrenceKey, periodLabel } from '../obligations/period.rules.js';
import type { StoredVersion } from './item.types.js';

/** The version of an item, oldest first, that holds for what happens on a day; null before the first one. */
export const versionOn = (versions: readonly StoredVersion[], day: Day): StoredVersion | null =>
  versions.findLast(({ fromOn }) => fromOn <= day) ?? null;

/** Whether it is published as it happens 随时公开. */
export const isAsItHappens = ({ content }: Pick<StoredVersion, 'content'>): boolean =>
  content.frequency === Frequency.AS_IT_HAPPENS;

/** What happened, and when. */
export interface Happened {
  readonly id: string;
  readonly happenedOn: Day;
}

/** By when what happened on a day must be published, and why by then. */
export function dueOfOccurrence(
  { content }: Pick<StoredVersion, 'content'>,
  happenedOn: Day,
  calendar: Calendar,
): { due: Due; text: string } {
  const { name, due: limit } = content;
  const due = dueAfter(happenedOn, limit, calendar);
  const days = due.countedDays.length;
  const way =
    due.dayKind === DayKind.WORKING
      ? `从发生次日起数${days}个工作日，节假日不计，调休补班日计入。`
      : `从发生次日起数${days}日，节假日也计入。`;
  return { due, text: `${chineseDate(happenedOn)}发生的「${name}」应在${chineseDate(due.on)}前公开；${way}` };
}

/** What an occurrence makes its unit owe, under the version that holds for its day. */
export function owedForOccurrence(
  version: StoredVersion,
  { id, happenedOn }: Happened,
  calendar: Calendar,
): Omit<NewObligation, 'kind' | 'unitId'> {
  const { itemId, content } = version;
  const { due, text } = dueOfOccurrence(version, happenedOn, calendar);
  const period = occurrenceKey(happenedOn, id);
  return {
    // a wall shows titles, and what happened may name people
    title: `${content.name} ${periodLabel(period)}`,
    opensOn: happenedOn,
    dueOn: due.on,
    explanation: {
      text,
      rule: dueRuleText(content.frequency, content.due),
      calendarVersion: calendar.label,
      dayKind: due.dayKind,
      countedDays: [...due.countedDays],
      provisional: due.provisional,
    },
    itemId,
    period,
  };
}
