import type { ObligationQuery } from '@sanwu/schema';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';

type Explanation = NonNullable<ObligationQuery['obligation']>['dueExplanation'];

/** Why that day: the rule, the calendar, and each day that was counted. */
export function DueExplanation({ dueOn, explanation }: { dueOn: string; explanation: Explanation }) {
  const t = useT();
  const dates = useDates();
  return (
    <div className="explanation">
      <p>{explanation.text}</p>
      {explanation.provisional ? <p className="note">{t('due.provisional')}</p> : null}
      {explanation.countedDays.length > 0 ? (
        <ol className="counted-days" aria-label={t('due.counted')}>
          {explanation.countedDays.map((day, index) => (
            <li key={day} className={day === dueOn ? 'counted-last' : ''}>
              <span className="muted">{t('due.nth', { n: index + 1 })}</span>
              <time dateTime={day}>{dates.dayShort(day)}</time>
              <span className="muted">{dates.weekday(day)}</span>
            </li>
          ))}
        </ol>
      ) : null}
      <dl className="facts">
        <dt>{t('field.rule')}</dt>
        <dd>{explanation.rule}</dd>
        <dt>{t('due.kind')}</dt>
        <dd>{t(`dayKind.${explanation.dayKind}`)}</dd>
        <dt>{t('due.calendar')}</dt>
        <dd>{explanation.calendarVersion}</dd>
      </dl>
    </div>
  );
}
