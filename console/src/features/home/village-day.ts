import type { NoticeRowFragment, ObligationRowFragment, UnitDayQuery } from '@sanwu/schema';
import { addDays } from '../../lib/dates.ts';
import { OWES_ANSWER } from '../notices/letter-states.ts';

// A clerk comes once a month: what falls due later than that is not yet on the page.
const AHEAD_DAYS = 31;

/** What a village has to publish within the month, what it has to answer, and what is done. */
export function villageDay(
  data: UnitDayQuery,
  letters: readonly NoticeRowFragment[],
  today: string,
): {
  publish: ObligationRowFragment[];
  answer: NoticeRowFragment[];
  done: ObligationRowFragment[];
} {
  const until = addDays(today, AHEAD_DAYS);
  return {
    publish: data.owed.items.filter((row) => row.kind === 'DISCLOSURE' && row.dueOn <= until),
    answer: letters.filter((row) => OWES_ANSWER.has(row.state)),
    done: data.done.items,
  };
}
