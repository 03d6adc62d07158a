import { useDates } from '../../components/use-dates.ts';
import { useClock } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';

/** 2019年10月15日 星期二 · 演示时钟 */
export function DayNote() {
  const t = useT();
  const dates = useDates();
  const { today, demonstration } = useClock();
  return (
    <>
      <time dateTime={today}>
        {dates.day(today)} {dates.weekday(today)}
      </time>
      {demonstration ? (
        <>
          {' · '}
          <span className="phrase">{t('clock.short')}</span>
        </>
      ) : null}
    </>
  );
}
