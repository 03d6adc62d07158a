import { addDays, type Day } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { periodStart } from '../catalogue/item.rules.js';
import { Frequency } from '../obligations/period.rules.js';

/** So far ahead a version can be entered. */
const MOST_AHEAD_DAYS = 400;

/**
 * The first day of the period from which a version of a template is to hold, of the month for what is published as it happens. The period that ended last is being filled in now, so
 * that it may begin there too; what was submitted keeps its own.
 * @param after from when the last version holds; null: there is none
 * @throws InputError when the period was over before, is too far off, or begins before the last version's
 */
export function mustStartTemplate(
  itemFrequency: Frequency,
  fromOn: Day,
  { today, after }: { today: Day; after: Day | null },
): Day {
  const frequency = itemFrequency === Frequency.AS_IT_HAPPENS ? Frequency.MONTHLY : itemFrequency;
  const start = periodStart(frequency, fromOn);
  const path = ['input', 'fromOn'];
  if (start < periodStart(frequency, addDays(periodStart(frequency, today), -1))) {
    throw new InputError('PERIOD_OVER', '更早的期间已经填报完了，请从上一期、本期或以后的期间起。', path);
  }
  if (start > addDays(today, MOST_AHEAD_DAYS)) {
    throw new InputError('TOO_FAR_AHEAD', '最多提前一年登记，请选近一些的期间。', path);
  }
  if (after !== null && start < after) {
    throw new InputError('BEFORE_LAST_VERSION', '不能早于现行模板开始的期间。', path);
  }
  return start;
}
