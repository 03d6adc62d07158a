import { ScopeDayDocument, UnitInboxDocument } from '@sanwu/schema';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens, useViewer } from '../../providers/viewer.tsx';
import { LooksWaiting } from '../checks/LooksWaiting.tsx';
import { FindingsWaiting } from '../findings/FindingsWaiting.tsx';
import { groupByUnit } from '../obligations/matter.ts';
import { DayNote } from './DayNote.tsx';
import { DistrictLights } from './DistrictLights.tsx';
import { FigureRow } from './FigureRow.tsx';
import { InboxPanel } from './InboxPanel.tsx';
import { OwedRows } from './OwedRows.tsx';
import { RedGroups } from './RedGroups.tsx';
import { WaitingActs } from './WaitingActs.tsx';
import { WatchedUnits } from './WatchedUnits.tsx';

/** The day of those who watch and owe nothing themselves: readers, resident teams, liaison officers, committees. */
export function WatchHome() {
  const t = useT();
  const unit = useViewer().posts[0]?.unit;
  const readsLetters = useOpens('notices');
  const seesFigures = useOpens('figures');
  const { data, error, refetch } = useDocument(ScopeDayDocument, {}, { keep: true, live: ['obligations', 'notices'] });
  const inbox = useDocument(
    UnitInboxDocument,
    { unit: unit?.id ?? '' },
    { enabled: readsLetters && unit !== undefined, keep: true, live: ['notices'] },
  );
  const red = data ? groupByUnit(data.red.items) : [];
  const title = data
    ? data.red.totalItems > 0
      ? t('watch.red', { n: data.red.totalItems })
      : t('watch.noRed')
    : t('place.home');
  return (
    <>
      <PageHeader
        title={title}
        note={
          <>
            {unit?.name} · <DayNote />
          </>
        }
        actions={
          <>
            <LooksWaiting />
            <FindingsWaiting />
          </>
        }
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {seesFigures ? <FigureRow five /> : null}
      <div className="two-columns home-columns">
        <div>
          {!data && !error ? <Waiting rows={8} /> : null}
          <WaitingActs />
          {inbox.data?.letters.totalItems && unit ? <InboxPanel letters={inbox.data.letters} unitId={unit.id} /> : null}
          {data ? (
            <>
              <Panel
                title={t('watch.overdue')}
                count={t('home.items', { n: data.red.totalItems })}
                to="/warnings?light=RED"
                toLabel={t('common.all')}
              >
                <RedGroups groups={red} />
                {red.length === 0 ? <Empty>{t('watch.noneOverdue')}</Empty> : null}
              </Panel>
              <Panel
                title={t('watch.soon')}
                count={t('home.items', { n: data.soon.totalItems })}
                to="/warnings?light=YELLOW"
                toLabel={t('common.all')}
              >
                {data.soon.totalItems === 0 ? (
                  <Empty>{t('watch.noneSoon')}</Empty>
                ) : (
                  <OwedRows rows={data.soon.items} withUnit />
                )}
              </Panel>
            </>
          ) : null}
        </div>
        {unit?.kind === 'RESIDENT_TEAM' || unit?.kind === 'LIAISON_OFFICE' ? (
          <WatchedUnits own={unit.id} />
        ) : (
          <DistrictLights title={unit?.kind === 'DISTRICT' ? t('home.district') : t('watch.below')} />
        )}
      </div>
    </>
  );
}
