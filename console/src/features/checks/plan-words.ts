import type { CheckPlanPartsFragment, CheckTaskFilter, CheckTaskState } from '@sanwu/schema';
import type { Dates } from '../../components/use-dates.ts';
import type { Translate } from '../../providers/i18n.ts';

/** Which units, how often, by whom, in a line. */
export function planWords(t: Translate, dates: Dates, plan: CheckPlanPartsFragment): string {
  const { unit, unitKinds, itemName, area, frequency, desk, checkers, fromOn, untilOn } = plan;
  return [
    t('checkPlan.units', { unit: unit.shortName, kinds: unitKinds.map((kind) => t(`unitKind.${kind}`)).join('、') }),
    ...(itemName || area ? [t('checkPlan.only', { what: itemName ?? area ?? '' })] : []),
    t(`checkFrequency.${frequency}`),
    checkers.length > 0 ? `${desk.shortName} ${checkers.join('、')}` : desk.shortName,
    untilOn
      ? t('checkPlan.fromTo', { from: dates.day(fromOn), to: dates.day(untilOn) })
      : t('checkPlan.from', { from: dates.day(fromOn) }),
  ].join(' · ');
}

/** The tasks of a plan's period or of a draw. */
export interface TasksOf {
  readonly plan?: string;
  readonly period?: string;
  readonly draw?: string;
}

/** What a number of a progress counts. */
export type Counted = 'TOTAL' | 'DONE' | 'LATE' | 'OVERDUE';

/** The list that a number opens. */
export function tasksOf(of: TasksOf, counted: Counted): string {
  const asked = { ...of, ...(counted === 'TOTAL' ? {} : { state: counted }) };
  return `/checks/tasks?${new URLSearchParams(asked)}`;
}

const STATES: Readonly<Record<string, readonly CheckTaskState[]>> = {
  DONE: ['DONE', 'DONE_LATE'],
  LATE: ['DONE_LATE'],
  OVERDUE: ['OVERDUE'],
  OPEN: ['DUE', 'OVERDUE'],
};

/** What the address of a list of tasks asks for. */
export function taskFilter(values: Readonly<Record<string, string>>): CheckTaskFilter {
  const { plan, draw, period, state, under, desk } = values;
  const states = STATES[state ?? ''];
  return {
    ...(plan ? { planId: { eq: plan } } : {}),
    ...(draw ? { drawId: { eq: draw } } : {}),
    ...(period ? { period } : {}),
    ...(states ? { state: { oneOf: [...states] } } : {}),
    ...(under ? { under } : {}),
    ...(desk ? { deskId: { eq: desk } } : {}),
  };
}
