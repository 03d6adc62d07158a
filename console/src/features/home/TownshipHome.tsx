import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useClock } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';
import { useOpens, usePermission } from '../../providers/viewer.tsx';
import { LedFigures } from '../catalogue/LedFigures.tsx';
import { FirstChecksWaiting } from '../first-checks/FirstChecksWaiting.tsx';
import { DayGroups } from './DayGroups.tsx';
import { DayNote } from './DayNote.tsx';
import { InboxPanel } from './InboxPanel.tsx';
import { unitDay } from './unit-day.ts';
import { useUnitDay } from './use-unit-day.ts';
import { VillageLights } from './VillageLights.tsx';
import { WaitingActs } from './WaitingActs.tsx';
import { WaitingFilings } from './WaitingFilings.tsx';

/** A township's or department's day: what we owe by day, letters to answer, my villages' lights. */
export function TownshipHome() {
  const t = useT();
  const { today } = useClock();
  const { unit, data, letters, error, refetch } = useUnitDay();
  const leads = usePermission('FIRST_CHECK');
  const fillsIn = useOpens('filings');
  const seesVillages = usePermission('LIGHT_READ') && unit?.kind === 'TOWNSHIP';
  const day = data ? unitDay(data, letters?.items ?? [], today) : undefined;
  return (
    <>
      <PageHeader
        title={day ? (day.waiting > 0 ? t('home.weekCount', { n: day.waiting }) : t('home.weekNone')) : t('place.home')}
        note={
          <>
            {unit?.name} · <DayNote />
          </>
        }
        actions={
          <>
            <FirstChecksWaiting />
            {fillsIn ? <LinkButton to="/disclosures/filings">{t('place.filings')}</LinkButton> : null}
          </>
        }
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {leads ? <LedFigures /> : null}
      <div className={seesVillages ? 'two-columns home-columns' : ''}>
        <div className={seesVillages ? '' : 'panel-grid'}>
          {!data && !error ? <Waiting rows={8} /> : null}
          {day && data ? (
            <>
              <WaitingFilings />
              <WaitingActs />
              {letters && unit ? <InboxPanel letters={letters} unitId={unit.id} /> : null}
              <Panel
                title={t('home.owed')}
                count={data.owed.totalItems}
                to={`/warnings?unit=${unit?.id ?? ''}`}
                toLabel={t('common.all')}
              >
                {data.owed.totalItems === 0 ? <Empty>{t('home.nothingOwed')}</Empty> : <DayGroups groups={day.byDay} />}
              </Panel>
            </>
          ) : null}
        </div>
        {seesVillages ? <VillageLights under={unit.id} /> : null}
      </div>
    </>
  );
}
