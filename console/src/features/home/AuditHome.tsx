import { TrailDocument, TrailStateDocument } from '@sanwu/schema';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { EntryRow, type TrailEntry } from '../trail/EntryRow.tsx';
import { SealPanel } from '../trail/SealPanel.tsx';
import { DayNote } from './DayNote.tsx';

const SHOWN = 12;
const TAKE = 60;

/** Whether all that was written is that somebody signed in: the security events tell that. */
const isSignIn = ({ table, changes }: Pick<TrailEntry, 'changes' | 'table'>): boolean =>
  table === 'account' && changes.every(({ field }) => field === 'last_sign_in_at');

/** The audit administrator's day: whether the trail is sealed, and what was written last by people. */
export function AuditHome() {
  const t = useT();
  const state = useDocument(TrailStateDocument, {}, { fresh: true }).data?.trailState;
  const { data, error, loading, refetch } = useDocument(
    TrailDocument,
    { filter: { actorKind: 'ACCOUNT' }, before: null, take: TAKE },
    { fresh: true },
  );
  const entries = data?.trail.filter((entry) => !isSignIn(entry)).slice(0, SHOWN);
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
            {entries?.length === 0 ? <Empty>{t('admin.noneNewest')}</Empty> : null}
            <ol className="trail-list">
              {(entries ?? []).map((entry) => (
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
