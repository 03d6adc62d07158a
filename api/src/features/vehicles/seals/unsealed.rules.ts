import { chineseDate, type Day, daysBetween } from '../../../core/days.js';
import { type SealStep, standing } from './seal.rules.js';

/** A step as the rule needs it. */
export interface TakenStep {
  readonly step: `${SealStep}`;
  /** the day of the fact */
  readonly onDay: Day;
  /** the day on which the unit told of it */
  readonly declaredOn: Day;
  readonly reason: string | null;
}

/** What is known of one vehicle over one holiday. */
export interface SealFacts {
  /** the last day in time */
  readonly sealBy: Day;
  readonly fromOn: Day;
  readonly untilOn: Day;
  /** it need not be sealed: a leader said so */
  readonly exempted: boolean;
  /** nobody asked for it: the arrangement was cancelled, or the vehicle struck off before it was late */
  readonly cancelled: boolean;
  /** its light is red: it should be sealed, is not, and nothing holds it */
  readonly overdue: boolean;
  /** the last day on which it was asked for, once that is past: the holiday is over, or the vehicle was struck off; null: it still is */
  readonly askedUntil: Day | null;
  /** oldest first */
  readonly steps: readonly TakenStep[];
}

/** Opened while it should have been sealed. */
function openings(steps: readonly TakenStep[], { fromOn, untilOn }: SealFacts): string[] {
  return steps.flatMap(({ step, onDay, reason }, nr) => {
    if (step !== 'OPEN' || onDay < fromOn || onDay > untilOn) return [];
    const again = steps[nr + 1];
    return [
      `封存期内于${chineseDate(onDay)}启封：${reason ?? ''}${again ? `，${chineseDate(again.onDay)}重新封存` : ''}`,
    ];
  });
}

/** The seal that was to be there when the holiday began; null: it was. */
function lateness(steps: readonly TakenStep[], { sealBy, fromOn, overdue, askedUntil }: SealFacts): string | null {
  const due = `应于${chineseDate(sealBy)}前封存`;
  // the last one before or at the beginning, and without one the first afterwards
  const before = steps.findLast(({ onDay }) => onDay < fromOn);
  const seal = before?.step === 'SEAL' ? before : steps.find(({ step, onDay }) => step === 'SEAL' && onDay >= fromOn);
  if (!seal) {
    if (askedUntil) return `${due}，至${chineseDate(askedUntil)}没有申报封存`;
    return overdue ? `${due}，到期没有申报封存` : null;
  }
  const wasToBe = (day: Day): boolean => day < fromOn || day <= sealBy;
  if (!wasToBe(seal.onDay)) return `${due}，${chineseDate(seal.onDay)}才封存，晚${daysBetween(sealBy, seal.onDay)}天`;
  if (!wasToBe(seal.declaredOn))
    return `${due}并申报，${chineseDate(seal.declaredOn)}才申报（自报${chineseDate(seal.onDay)}封存）`;
  return null;
}

/**
 * What shows that a vehicle was not sealed as required 未封存, a sentence each; empty: nothing does. A tracker's silence says neither. What
 * has been opened for a good reason is told too: whether it is a breach, an officer says.
 */
export function unsealed(facts: SealFacts): string[] {
  if (facts.exempted || facts.cancelled) return [];
  const steps = standing(facts.steps);
  const late = lateness(steps, facts);
  return [...(late ? [late] : []), ...openings(steps, facts)];
}
