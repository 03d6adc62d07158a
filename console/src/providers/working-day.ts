import { WorkingDayDocument } from '@sanwu/schema';
import { useClock } from './clock.ts';
import { type Answer, useDocument } from './use-document.ts';

/** The day `count` working days from today by the district's calendar: holidays off, make-up days on. */
export function useWorkingDay(
  count: number,
  enabled = true,
): { day: string | undefined } & Omit<Answer<object>, 'data'> {
  const { today, known } = useClock();
  const { data, ...rest } = useDocument(WorkingDayDocument, { after: today, count }, { enabled: enabled && known });
  return { day: data?.workingDay, ...rest };
}
