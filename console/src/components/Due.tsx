import { useDates } from './use-dates.ts';

interface Props {
  day: string;
  workingDaysLeft?: number | null;
  /** leave the year out when it is this year's */
  short?: boolean;
}

/** 2019年10月18日 with 还剩3个工作日 beside it. */
export function Due({ day, workingDaysLeft = null, short = false }: Props) {
  const dates = useDates();
  const left = dates.left(workingDaysLeft, day);
  return (
    <span className="due">
      <time dateTime={day}>{short ? dates.dayShort(day) : dates.day(day)}</time>
      {left ? <span className={`due-left${(workingDaysLeft ?? 0) <= 0 ? ' due-pressing' : ''}`}>{left}</span> : null}
    </span>
  );
}

/** An instant: 今天 09:32. */
export function When({ at }: { at: string }) {
  const dates = useDates();
  return <time dateTime={at}>{dates.when(at)}</time>;
}
