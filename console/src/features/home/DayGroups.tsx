import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { OwedRows } from './OwedRows.tsx';
import type { DayGroup } from './unit-day.ts';

/** What is owed under the day it is owed by. */
export function DayGroups({ groups }: { groups: readonly DayGroup[] }) {
  const t = useT();
  const dates = useDates();
  return groups.map((group) => (
    <section key={group.day ?? group.when} className={`day-group day-${group.when}`}>
      <h3>
        {group.day && group.when === 'week'
          ? `${dates.dayShort(group.day)} ${dates.weekday(group.day)}`
          : t(`when.${group.when}`)}
      </h3>
      <OwedRows rows={group.rows} />
    </section>
  ));
}
