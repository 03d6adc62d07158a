import type { Calendar } from '../../core/calendar/calendar.rules.js';
import type { Day } from '../../core/days.js';
import { dueAfter } from '../obligations/due.rules.js';
import type { DisplayPeriod } from './item.rules.js';

/**
 * The last day on which a display 公示 has to be up: the day of publication and as many days as the item says. From the day after on, taking
 * it down is right.
 */
export const displayEndsOn = (publishedOn: Day, display: DisplayPeriod, calendar: Calendar): Day =>
  dueAfter(publishedOn, { kind: 'DAYS_AFTER', ...display }, calendar).on;
