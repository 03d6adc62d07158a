import { TrailDocument, TrailStateDocument } from '@sanwu/schema';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { EntryRow } from '../trail/EntryRow.tsx';
import { SealPanel } from '../trail/SealPanel.tsx';
import { DayNote } from './DayNote.tsx';

const SHOWN = 12;

/** The audit administrator's day: whether the trail is sealed, and what was written last by people. */
export function AuditHome() {
  const t = useT();
  const state = useDocument(TrailStateDocument, {}, { fresh: true }).data?.trailState;
  const { data, error, loading, refetch } = useDocument(
    TrailDocument,
    { filter: { actorKind: 'ACCOUNT' }, before: null, take: SHOWN },
    { fresh: true },
  );
  const title = state
    ? state.roots.length > 0
      ? t('admin.sealed', { n: state.sealed.toLocaleString('en') })
      : t('admin.notSealed')
    : t('place.home');
  return (
    <>
      <PageHeader title={title} note={<DayNote />} />
      <div className="two-columns home-columns trail-columns">
        <div>
          <Panel title={t('admin.newest')} to="/trail?actor=ACCOUNT" toLabel={t('common.all')}>
            {loading ? <Waiting rows={6} /> : null}
            {error && !data ? <Failed error={error} retry={refetch} /> : null}
            {data?.trail.length === 0 ? <Empty>{t('trail.none')}</Empty> : null}
            <ol className="trail-list">
              {(data?.trail ?? []).map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </ol>
          </Panel>
        </div>
        <div>
          <SealPanel to="/trail" />
        </div>
      </div>
    </>
  );
}
