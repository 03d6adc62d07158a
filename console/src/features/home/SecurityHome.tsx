import { AccountsDocument, PortalKeysDocument, SecurityEventsDocument } from '@sanwu/schema';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { KeyRows } from '../portal/KeyRows.tsx';
import { waitsForViewer } from '../portal/key-standing.ts';
import { EventRows } from '../security/EventRows.tsx';
import { KIND_GROUPS } from '../security/security-filter.ts';
import { AccountRows } from './AccountRows.tsx';
import { DayNote } from './DayNote.tsx';

const SHOWN = 8;

/** The security administrator's day: what waits for a second person, which keys wait, and who could not get in. */
export function SecurityHome() {
  const t = useT();
  const waits = useDocument(AccountsDocument, { filter: { awaiting: true }, skip: 0, take: SHOWN }, { fresh: true });
  const trouble = useDocument(
    SecurityEventsDocument,
    { filter: { kinds: [...KIND_GROUPS.TROUBLE] }, skip: 0, take: SHOWN },
    { fresh: true },
  );
  const keys = useDocument(PortalKeysDocument, {}, { fresh: true });
  const waiting = waits.data?.accounts;
  const failed = trouble.data?.securityEvents;
  const keysWaiting = keys.data?.portalKeys.filter(waitsForViewer);
  const title =
    waiting && keysWaiting ? whatWaits(t, { accounts: waiting.totalItems, keys: keysWaiting.length }) : t('place.home');
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
        <Panel title={t('portalKey.waiting')} count={keysWaiting?.length} to="/portal-keys" toLabel={t('common.all')}>
          {keys.loading ? <Waiting /> : null}
          {keys.error && !keys.data ? <Failed error={keys.error} retry={keys.refetch} /> : null}
          {keysWaiting?.length === 0 ? <Empty>{t('portalKey.noneWaits')}</Empty> : null}
          <KeyRows keys={keysWaiting?.slice(0, SHOWN) ?? []} />
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

function whatWaits(t: Translate, { accounts, keys }: { accounts: number; keys: number }): string {
  const about = t('admin.waits', { n: accounts });
  if (accounts > 0) return keys > 0 ? t('portalKey.waitsToo', { accounts: about, n: keys }) : about;
  return keys > 0 ? t('portalKey.waits', { n: keys }) : t('admin.nothingWaits');
}
