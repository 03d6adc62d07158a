import type { OccurrencePartsFragment } from '@sanwu/schema';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';

/** Who recorded it and when; that it was taken back, by whom and why. */
export function OccurrenceTold({ occurrence }: { occurrence: OccurrencePartsFragment }) {
  const t = useT();
  const dates = useDates();
  const { recorder, recordedAt, takenBackAt, takenBackBy, takenBackReason } = occurrence;
  return (
    <>
      <span className="muted">{t('occurrence.recordedBy', { who: recorder, when: dates.when(recordedAt) })}</span>
      {takenBackAt ? (
        <span className="muted">
          {t('occurrence.takenBackBy', {
            ...{ who: takenBackBy ?? '', when: dates.when(takenBackAt), reason: takenBackReason ?? '' },
          })}
        </span>
      ) : null}
    </>
  );
}
