import { type NoticeRowFragment, UnitDayDocument } from '@sanwu/schema';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useClock } from '../../providers/clock.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useViewer } from '../../providers/viewer.tsx';
import { DayGroups } from './DayGroups.tsx';
import { DayNote } from './DayNote.tsx';
import { LetterRows } from './LetterRows.tsx';
import { unitDay } from './unit-day.ts';
import { VillageLights } from './VillageLights.tsx';

function nextStep(t: Translate): (row: NoticeRowFragment) => string | undefined {
  return ({ state }) =>
    state === 'ISSUED' ? t('action.RECEIVE') : state === 'RECEIVED' ? t('home.answer') : undefined;
}

/** A township's, department's or reader's day: what we owe by day, letters to answer, my villages' lights. */
export function TownshipHome() {
  const t = useT();
  const { today } = useClock();
  const viewer = useViewer();
  const unit = viewer.posts[0]?.unit;
  const { data, error, refetch } = useDocument(
    UnitDayDocument,
    { unit: unit?.id ?? '' },
    { enabled: unit !== undefined, keep: true, live: ['obligations', 'notices'] },
  );
  const day = data ? unitDay(data, today) : undefined;
  const step = viewer.permissions.includes('NOTICE_ANSWER') ? nextStep(t) : undefined;
  return (
    <>
      <PageHeader
        title={day ? (day.waiting > 0 ? t('home.weekCount', { n: day.waiting }) : t('home.weekNone')) : t('place.home')}
        note={
          <>
            {unit?.name} · <DayNote />
          </>
        }
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      <div className="two-columns home-columns">
        <div>
          {!data && !error ? <Waiting rows={8} /> : null}
          {day && data ? (
            <>
              <Panel title={t('home.letters')} count={day.toAct.length} to="/notices" toLabel={t('common.all')}>
                {data.letters.items.length === 0 ? (
                  <Empty>{t('home.noLetters')}</Empty>
                ) : (
                  <LetterRows rows={data.letters.items} withUnit={false} {...(step ? { step } : {})} />
                )}
              </Panel>
              <Panel
                title={t('home.owed')}
                count={data.owed.totalItems}
                to={`/warnings?under=${unit?.id ?? ''}`}
                toLabel={t('common.all')}
              >
                {data.owed.totalItems === 0 ? <Empty>{t('home.nothingOwed')}</Empty> : <DayGroups groups={day.byDay} />}
              </Panel>
            </>
          ) : null}
        </div>
        {viewer.permissions.includes('LIGHT_READ') && unit?.kind !== 'DEPARTMENT' ? (
          <VillageLights under={unit?.kind === 'TOWNSHIP' ? unit.id : ''} />
        ) : null}
      </div>
    </>
  );
}
