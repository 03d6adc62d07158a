import { OfficerDayDocument } from '@sanwu/schema';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { addDays } from '../../lib/dates.ts';
import { useClock } from '../../providers/clock.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { LooksWaiting } from '../checks/LooksWaiting.tsx';
import { FindingsWaiting } from '../findings/FindingsWaiting.tsx';
import { QueuePanels } from '../work/QueuePanels.tsx';
import { DayNote } from './DayNote.tsx';
import { DistrictLights } from './DistrictLights.tsx';
import { FigureRow } from './FigureRow.tsx';
import { OwedRows } from './OwedRows.tsx';
import { officerDay } from './officer-day.ts';
import { RedGroups } from './RedGroups.tsx';

function dayTitle(t: Translate, waiting: number | undefined): string {
  if (waiting === undefined) return t('place.home');
  return waiting > 0 ? t('home.waiting', { n: waiting }) : t('home.nothingWaits');
}

/** The officer's day: what turned red, what waits, what falls due, and the district beside it. */
export function OfficerHome() {
  const t = useT();
  const { today, known } = useClock();
  const since = addDays(today, -1);
  const { data, error, refetch } = useDocument(
    OfficerDayDocument,
    { today, since },
    { enabled: known, keep: true, live: ['obligations', 'notices'] },
  );
  const day = data ? officerDay(data) : undefined;
  return (
    <>
      <PageHeader
        title={dayTitle(t, day?.waiting)}
        note={<DayNote />}
        actions={
          <>
            <LooksWaiting />
            <FindingsWaiting />
          </>
        }
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      <FigureRow />
      <div className="two-columns home-columns">
        <div className="officer-work">
          {!data && !error ? <Waiting rows={8} /> : null}
          {day && data ? (
            <>
              <Panel
                title={t('home.overdue')}
                count={t('home.items', { n: data.red.totalItems })}
                to="/warnings?light=RED&kind=DISCLOSURE"
                toLabel={t('common.all')}
              >
                {day.fresh.length > 0 ? <h3 className="sub-head">{t('home.red')}</h3> : null}
                <RedGroups groups={day.fresh} />
                {day.fresh.length > 0 && day.earlier.length > 0 ? (
                  <h3 className="sub-head">{t('home.earlier')}</h3>
                ) : null}
                <RedGroups groups={day.earlier} />
                {day.fresh.length + day.earlier.length === 0 ? <Empty>{t('home.noRed')}</Empty> : null}
              </Panel>
              {data.queues.length === 0 ? <Empty>{t('home.noLetterWaits')}</Empty> : null}
              <QueuePanels queues={data.queues} />
              <Panel
                title={t('home.dueToday')}
                count={data.dueToday.totalItems}
                to={`/warnings?due=${today}`}
                toLabel={t('common.all')}
              >
                {data.dueToday.totalItems === 0 ? (
                  <Empty>{t('home.noneDue')}</Empty>
                ) : (
                  <OwedRows rows={data.dueToday.items} withUnit />
                )}
              </Panel>
            </>
          ) : null}
        </div>
        <DistrictLights />
      </div>
    </>
  );
}
