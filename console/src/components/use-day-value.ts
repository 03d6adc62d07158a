import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';

/**
 * A day as the date picker takes it; null when it is empty. The same object as long as the day is the same: at another one
 * the picker drops what somebody is typing, on whatever occasion the page is drawn anew.
 */
export const useDayValue = (day: string | undefined): Dayjs | null => useMemo(() => (day ? dayjs(day) : null), [day]);
