import { dayOf, longDay, timeOf } from '../../lib/dates.ts';
import { systemNow, useClock } from '../../providers/clock.ts';
import { useViewer } from '../../providers/viewer.tsx';

const MARKS = Array.from({ length: 24 }, (_, index) => index);

/**
 * Who printed a page, and when, over all of it: a sheet that was left lying tells where it came from. Paper only. Always
 * Chinese, whoever printed it; by the system clock, since no business clock moves the day of printing.
 */
export function Watermark() {
  const { name, username } = useViewer();
  // Told anew by the clock's tick: what is printed is never older than it.
  useClock();
  const now = systemNow();
  return (
    <div className="watermark" aria-hidden>
      {MARKS.map((mark) => (
        <span key={mark}>
          {name} {username}
          <br />
          {longDay(dayOf(now))} {timeOf(now)}
        </span>
      ))}
    </div>
  );
}
