import type { NoticeRowFragment, ObligationRowFragment, UnitDayQuery } from '@sanwu/schema';
import { addDays } from '../../lib/dates.ts';
import { OWES_ANSWER } from '../notices/letter-states.ts';

export type DueWhen = 'overdue' | 'today' | 'week' | 'later';

export interface DayGroup {
  /** a day of this week, or null for what is overdue or later */
  day: string | null;
  when: DueWhen;
  rows: readonly ObligationRowFragment[];
}

export interface UnitDay {
  byDay: DayGroup[];
  toAct: readonly NoticeRowFragment[];
  /** overdue, due within seven days, and letters to receive or answer */
  waiting: number;
}

/** What a unit owes, by day: overdue, each day of the coming week, later. */
export function unitDay(data: UnitDayQuery, letters: readonly NoticeRowFragment[], today: string): UnitDay {
  const weekEnd = addDays(today, 6);
  const groups = new Map<string, DayGroup & { rows: ObligationRowFragment[] }>();
  for (const row of data.owed.items) {
    const when = whenDue(row.dueOn, today, weekEnd);
    const key = when === 'week' || when === 'today' ? row.dueOn : when;
    const group = groups.get(key) ?? { day: key === when ? null : row.dueOn, when, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const byDay = [...groups.values()];
  const toAct = letters.filter((row) => OWES_ANSWER.has(row.state));
  // A letter's answer is owed too: it is counted as the letter.
  const owedSoon = byDay
    .filter((group) => group.when !== 'later')
    .flatMap((group) => group.rows)
    .filter((row) => row.kind !== 'ANSWER');
  return { byDay, toAct, waiting: owedSoon.length + toAct.length };
}

function whenDue(dueOn: string, today: string, weekEnd: string): DueWhen {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= weekEnd ? 'week' : 'later';
}
