import { AccountsDocument, SecurityEventsDocument } from '@sanwu/schema';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { EventRows } from '../security/EventRows.tsx';
import { KIND_GROUPS } from '../security/security-filter.ts';
import { AccountRows } from './AccountRows.tsx';
import { DayNote } from './DayNote.tsx';

const SHOWN = 8;

/** The security administrator's day: what waits for a second person, and who could not get in. */
export function SecurityHome() {
  const t = useT();
  const waits = useDocument(AccountsDocument, { filter: { awaiting: true }, skip: 0, take: SHOWN }, { fresh: true });
  const trouble = useDocument(
    SecurityEventsDocument,
    { filter: { kinds: [...KIND_GROUPS.TROUBLE] }, skip: 0, take: SHOWN },
    { fresh: true },
  );
  const waiting = waits.data?.accounts;
  const failed = trouble.data?.securityEvents;
  const title = waiting
    ? waiting.totalItems > 0
      ? t('admin.waits', { n: waiting.totalItems })
      : t('admin.nothingWaits')
    : t('place.home');
  return (
    <>
      <PageHeader title={title} note={<DayNote />} />
      <div className="panel-grid">
        <Panel
          title={t('admin.toConfirm')}
          count={waiting?.totalItems}
          to="/accounts?awaiting=yes"
          toLabel={t('common.all')}
        >
          {waits.loading ? <Waiting /> : null}
          {waits.error && !waiting ? <Failed error={waits.error} retry={waits.refetch} /> : null}
          {waiting?.totalItems === 0 ? <Empty>{t('admin.noneToConfirm')}</Empty> : null}
          <AccountRows accounts={waiting?.items ?? []} step={t('admin.look')} />
        </Panel>
        <Panel
          title={t('admin.trouble')}
          count={failed?.totalItems}
          to="/security?kind=TROUBLE"
          toLabel={t('common.all')}
        >
          {trouble.loading ? <Waiting /> : null}
          {trouble.error && !failed ? <Failed error={trouble.error} retry={trouble.refetch} /> : null}
          {failed?.totalItems === 0 ? <Empty>{t('admin.noTrouble')}</Empty> : null}
          <EventRows events={failed?.items ?? []} />
        </Panel>
      </div>
    </>
  );
}
