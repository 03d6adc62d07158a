import type { LightChangePartsFragment } from '@sanwu/schema';
import { When } from '../../components/Due.tsx';
import { LightTag } from '../../components/LightTag.tsx';
import { Empty } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';

interface Props {
  changes: readonly LightChangePartsFragment[];
  nextLightOn: string | null;
}

/** Each change of the light: the day it holds from, and when it was recorded. */
export function LightChanges({ changes, nextLightOn }: Props) {
  const t = useT();
  const dates = useDates();
  const newest = [...changes].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  return (
    <>
      {newest.length === 0 ? <Empty>{t('obligation.noChanges')}</Empty> : null}
      <ol className="light-changes">
        {newest.map((change) => (
          <li key={change.id}>
            <LightTag light={change.to} />
            <span>
              {t('obligation.since', { day: dates.dayShort(change.effectiveOn) })}
              <span className="light-change-why">{change.explanation}</span>
              <span className="muted">
                {t('obligation.recorded')} <When at={change.recordedAt} />
              </span>
            </span>
          </li>
        ))}
      </ol>
      {nextLightOn ? <p className="panel-note">{t('obligation.next', { day: dates.day(nextLightOn) })}</p> : null}
    </>
  );
}
