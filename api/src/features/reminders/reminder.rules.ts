import { addWorkingDays, type Calendar, workingDaysBetween } from '../../core/calendar/calendar.rules.js';
import { addDays, type Day, startOf } from '../../core/days.js';
import type { Hold } from '../lights/light.rules.js';

/** Who is told by a step. */
export enum ReminderAudience {
  UNIT = 'UNIT',
  SUPERIOR = 'SUPERIOR',
  OFFICE = 'OFFICE',
  LEADER = 'LEADER',
}

/** How somebody was reminded. */
export enum ReminderManner {
  STEP = 'STEP',
  MESSAGE = 'MESSAGE',
  PHONE = 'PHONE',
}

/** A step of a rule. */
export interface Step {
  /** working days after the due day; negative: before it; 0: the due day itself */
  readonly days: number;
  readonly audiences: readonly ReminderAudience[];
  readonly text: string;
  readonly urgent: boolean;
}

/** A version of the steps of one kind; it holds from its day until the next one's. */
export interface RuleVersion {
  readonly fromOn: Day;
  readonly active: boolean;
  readonly steps: readonly Step[];
}

/** What of an obligation decides when somebody is reminded. */
export interface Reminded {
  readonly opensOn: Day;
  readonly dueOn: Day;
  /** the day on which it came to be known, or to be owed again: nobody failed to remind before */
  readonly madeOn: Day;
  readonly exemptedOn: Day | null;
  readonly holds: readonly Hold[];
  /** steps of this due day that are on record */
  readonly recorded: readonly number[];
}

/** A step that falls on a day. */
export interface DatedStep extends Step {
  readonly onDay: Day;
}

/** Half past eight: an office reads it when it begins. */
const AT_MS = 8.5 * 3_600_000;

/** The business instant at which the steps of a day are taken. */
export const takenAt = (day: Day): Date => new Date(startOf(day).getTime() + AT_MS);

const dayOfStep = (dueOn: Day, days: number, calendar: Calendar): Day =>
  days === 0 ? dueOn : addWorkingDays(dueOn, days, calendar).on;

/** The steps by the version that held on the day of each, earliest first. */
function datedSteps(versions: readonly RuleVersion[], dueOn: Day, calendar: Calendar): DatedStep[] {
  return versions
    .flatMap(({ fromOn, active, steps }, i) => {
      const endsOn = versions[i + 1]?.fromOn ?? null;
      if (!active || endsOn === fromOn) return [];
      return steps
        .map((step) => ({ ...step, onDay: dayOfStep(dueOn, step.days, calendar) }))
        .filter(({ onDay }) => onDay >= fromOn && (endsOn === null || onDay < endsOn));
    })
    .sort((a, b) => a.days - b.days);
}

/** Before it is due somebody is reminded of what they knew already; afterwards of whatever is late. */
const isAsked = ({ opensOn, madeOn, exemptedOn }: Reminded, { days, onDay }: DatedStep): boolean =>
  onDay >= madeOn && (days > 0 ? onDay >= opensOn : onDay > opensOn) && (exemptedOn === null || onDay < exemptedOn);

const isHeld = (holds: readonly Hold[], day: Day): boolean =>
  holds.some(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || day <= untilOn));

/**
 * Which steps of an obligation that is still owed are to be recorded by now, each with its own day however late it is, and when to look
 * again. What fell into a hold is left out for good.
 * @param versions oldest first
 * @returns `nextAt`: null when no step is left
 */
export function agendaOf(
  owed: Reminded,
  versions: readonly RuleVersion[],
  now: Date,
  calendar: Calendar,
): { readonly due: DatedStep[]; readonly nextAt: Date | null } {
  const asked = datedSteps(versions, owed.dueOn, calendar).filter(
    (step) => isAsked(owed, step) && !owed.recorded.includes(step.days),
  );
  const isDue = ({ onDay }: DatedStep) => takenAt(onDay) <= now;
  const next = asked.filter((step) => !isDue(step)).map(({ onDay }) => onDay);
  return {
    due: asked.filter((step) => isDue(step) && !isHeld(owed.holds, step.onDay)),
    nextAt: next.length > 0 ? takenAt(next.sort()[0] as Day) : null,
  };
}

/** Of steps that are recorded at once, after a silence, each audience hears the last one only. */
export const heardBy = <Taken extends DatedStep>(due: readonly Taken[], audience: ReminderAudience): Taken | null =>
  due.findLast(({ audiences }) => audiences.includes(audience)) ?? null;

/** How much time is left on a day: 还剩3个工作日, 今天到期, 已逾期1个工作日. */
export function leftWords(dueOn: Day, today: Day, calendar: Calendar): string {
  if (dueOn === today) return '今天到期';
  const left = workingDaysBetween(today, dueOn, calendar);
  if (dueOn > today) return left === 0 ? `${dueOn === addDays(today, 1) ? '明天' : '近日'}到期` : `还剩${left}个工作日`;
  return left === 0 ? '已过期' : `已逾期${-left}个工作日`;
}

/** What a step's text may be merged with. */
export const MERGE_FIELDS = ['单位', '事项', '期限', '余日'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** What is wrong with a step's text; null: nothing. */
export function templateFault(text: string): string | null {
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
  const wrong = unknown.find((name) => !(MERGE_FIELDS as readonly string[]).includes(name));
  if (wrong !== undefined) return `不能合并“{${wrong}}”，只能用${MERGE_FIELDS.map((name) => `{${name}}`).join('、')}。`;
  return /[{}]/.test(text.replace(/\{[^{}]*\}/g, '')) ? '花括号没有成对，请检查。' : null;
}

/** The text with what it is merged with. */
export const fillTemplate = (text: string, values: Readonly<Record<MergeField, string>>): string =>
  text.replace(/\{([^{}]*)\}/g, (whole, name: string) => (name in values ? values[name as MergeField] : whole));
