import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useViewer } from '../../providers/viewer.tsx';
import { BigCard } from './BigCard.tsx';
import { DayNote } from './DayNote.tsx';
import { useUnitDay } from './use-unit-day.ts';
import { VillageLetter } from './VillageLetter.tsx';
import { VillagePublish } from './VillagePublish.tsx';
import { villageDay } from './village-day.ts';

/** The village clerk's month: to publish, to answer, done. */
export function VillageHome() {
  const t = useT();
  const dates = useDates();
  const { lastSignInAt } = useViewer();
  const { unit, data, letters, error, refetch } = useUnitDay();
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const { publish, answer, done } = villageDay(data, letters?.items ?? [], dates.today);
  const waiting = publish.length + answer.length;
  return (
    <div className="village">
      <PageHeader
        title={waiting > 0 ? t('village.count', { n: waiting }) : t('village.none')}
        note={
          <>
            {unit?.shortName} · <DayNote />
            {lastSignInAt ? (
              <>
                {' · '}
                <span className="phrase">{t('village.lastHere', { when: dates.when(lastSignInAt) })}</span>
              </>
            ) : null}
          </>
        }
      />
      <VillagePublish unitId={unit?.id ?? ''} rows={publish} onDone={refetch} />
      <BigCard
        title={t('village.answer')}
        count={answer.length > 0 ? t('village.letters', { n: answer.length }) : t('village.nothing')}
      >
        {answer.map((row) => (
          <VillageLetter key={row.id} letter={row} />
        ))}
      </BigCard>
      <BigCard
        title={t('village.done')}
        count={t('village.items', { n: data.done.totalItems })}
        to={`/warnings?unit=${unit?.id ?? ''}&kind=DISCLOSURE&state=DONE`}
      >
        {done.map((row) => (
          <li key={row.id}>
            <p className="big-title">
              <LightIcon light="GREEN" label={t('light.GREEN')} />
              <Link to={`/warnings/${row.id}`}>{row.title}</Link>
            </p>
            <p className="big-note">
              {t('village.dueOn', { day: dates.dayShort(row.dueOn), left: t(`obligationState.${row.state}`) })}
            </p>
          </li>
        ))}
      </BigCard>
      <p className="village-help">{t('village.help')}</p>
    </div>
  );
}
