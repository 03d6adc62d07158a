import { addWorkingDays, type Calendar, workingDaysBetween } from '../../core/calendar/calendar.rules.js';
import { addDays, chineseMonthDay, type Day } from '../../core/days.js';

export enum Light {
  GREEN = 'GREEN',
  YELLOW = 'YELLOW',
  RED = 'RED',
}

/** Where an obligation stands. Only an open one counts into the lights of its unit. */
export enum ObligationState {
  UPCOMING = 'UPCOMING',
  OPEN = 'OPEN',
  FULFILLED = 'FULFILLED',
  FULFILLED_LATE = 'FULFILLED_LATE',
  EXEMPTED = 'EXEMPTED',
}

export interface ObligationFacts {
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly exemptedOn: Day | null;
}

/** A fulfilment that stands (a revoked one is no fact): the day of the fact, not the day we learned of it. */
export interface FulfilmentFact {
  readonly factOn: Day;
}

/** From its first to its last day (null: until it is lifted) the light stays what it was the day before. */
export interface Hold {
  readonly fromOn: Day;
  readonly untilOn: Day | null;
}

export interface WarningRule {
  /** yellow begins this many working days before the due day */
  readonly yellowWorkingDaysBefore: number;
  /** red begins this many working days after the due day; 0 is the next calendar day */
  readonly redWorkingDaysAfter: number;
}

export interface Standing {
  readonly state: ObligationState;
  readonly light: Light;
  /** the day from which this holds */
  readonly since: Day;
  /** the first later day on which it may differ without new facts; null when none */
  readonly nextOn: Day | null;
}

/** The light of an obligation on a day: a pure function of the facts. */
export function lightOf(
  obligation: ObligationFacts,
  fulfilments: readonly FulfilmentFact[],
  holds: readonly Hold[],
  day: Day,
  calendar: Calendar,
  rule: WarningRule,
): Standing {
  const { opensOn, dueOn, exemptedOn } = obligation;
  const fulfilledOn = fulfilments.map((f) => f.factOn).sort()[0] ?? null;
  if (fulfilledOn !== null && fulfilledOn <= day) {
    const state = fulfilledOn <= dueOn ? ObligationState.FULFILLED : ObligationState.FULFILLED_LATE;
    return { state, light: Light.GREEN, since: fulfilledOn, nextOn: null };
  }
  if (exemptedOn !== null && exemptedOn <= day) {
    return { state: ObligationState.EXEMPTED, light: Light.GREEN, since: exemptedOn, nextOn: null };
  }
  const dated = earliest([fulfilledOn, exemptedOn]);
  if (day < opensOn) {
    const nextOn = earliest([opensOn, dated]);
    return { state: ObligationState.UPCOMING, light: Light.GREEN, since: day, nextOn };
  }
  const stretches = stretchesOf(holds);
  const hold = stretches.find((h) => h.fromOn <= day && (h.endsOn === null || day < h.endsOn));
  if (hold) {
    const before = lightOf(obligation, [], holds, addDays(hold.fromOn, -1), calendar, rule);
    const state = ObligationState.OPEN;
    const since = before.since < opensOn ? opensOn : before.since;
    return { state, light: before.light, since, nextOn: earliest([hold.endsOn, dated]) };
  }
  const steps = [
    { light: Light.GREEN, from: opensOn },
    { light: Light.YELLOW, from: addWorkingDays(dueOn, -rule.yellowWorkingDaysBefore, calendar).on },
    { light: Light.RED, from: redFrom(dueOn, rule, calendar) },
  ];
  const reached = steps.findLast((step) => step.from <= day) ?? { light: Light.GREEN, from: opensOn };
  // a step that fell into a hold is reached only when the hold ended
  const heldBack = stretches.find((h) => h.fromOn <= reached.from && h.endsOn !== null && reached.from < h.endsOn);
  const since = [reached.from, opensOn, heldBack?.endsOn ?? opensOn].sort().at(-1) ?? day;
  const nextHold = stretches.map((h) => h.fromOn).filter((from) => from > day);
  const nextOn = earliest([...steps.map((step) => step.from).filter((from) => from > day), ...nextHold, dated]);
  return { state: ObligationState.OPEN, light: reached.light, since, nextOn };
}

const earliest = (days: readonly (Day | null)[]): Day | null => days.filter((d) => d !== null).sort()[0] ?? null;

interface Stretch {
  readonly fromOn: Day;
  /** the first day on which the light is free again; null when none is known */
  endsOn: Day | null;
}

/** Holds that meet or overlap are one stretch. */
function stretchesOf(holds: readonly Hold[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { fromOn, untilOn } of holds.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const endsOn = untilOn && addDays(untilOn, 1);
    const last = stretches.at(-1);
    if (!last || (last.endsOn !== null && last.endsOn < fromOn)) stretches.push({ fromOn, endsOn });
    else if (last.endsOn !== null && (endsOn === null || last.endsOn < endsOn)) last.endsOn = endsOn;
  }
  return stretches;
}

const redFrom = (dueOn: Day, rule: WarningRule, calendar: Calendar): Day =>
  rule.redWorkingDaysAfter === 0 ? addDays(dueOn, 1) : addWorkingDays(dueOn, rule.redWorkingDaysAfter, calendar).on;

/** What changed on the way from `before` to `today`, each change with the day it holds from. */
export function standingsUntil(
  before: Pick<Standing, 'state' | 'light' | 'nextOn'>,
  today: Day,
  standingOn: (day: Day) => Standing,
): readonly Standing[] {
  const changes: Standing[] = [];
  let last: Pick<Standing, 'state' | 'light'> = before;
  const visit = (day: Day) => {
    const standing = standingOn(day);
    if (standing.state !== last.state || standing.light !== last.light) changes.push(standing);
    last = standing;
    return standing;
  };
  let next = before.nextOn;
  while (next !== null && next < today) next = visit(next).nextOn;
  visit(today);
  return changes;
}

interface Explained {
  readonly verb: string;
  readonly dueOn: Day;
  readonly fulfilledOn: Day | null;
  readonly state: ObligationState;
  readonly on: Day;
}

/** One sentence on why the light is what it is on a day, such as 应于10月10日公开，已逾期4个工作日. */
export function explainLight({ verb, dueOn, fulfilledOn, state, on }: Explained, calendar: Calendar): string {
  if (state === ObligationState.EXEMPTED) return '不再要求办理';
  if (fulfilledOn !== null && state !== ObligationState.OPEN) {
    const late = workingDaysBetween(dueOn, fulfilledOn, calendar);
    if (fulfilledOn <= dueOn) return `已于${chineseMonthDay(fulfilledOn)}${verb}，按时`;
    return `已于${chineseMonthDay(fulfilledOn)}${verb}，迟${late}个工作日`;
  }
  const left = workingDaysBetween(on, dueOn, calendar);
  const due = `应于${chineseMonthDay(dueOn)}${verb}`;
  if (on === dueOn) return `${due}，今天到期`;
  if (on > dueOn) return left === 0 ? `${due}，已过期` : `${due}，已逾期${-left}个工作日`;
  return `${due}，还剩${left}个工作日`;
}
