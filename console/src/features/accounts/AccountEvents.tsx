import { SecurityEventsDocument } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { EventRows } from '../security/EventRows.tsx';

const SHOWN = 6;

/** What happened to an account lately. */
export function AccountEvents({ accountId }: { accountId: string }) {
  const t = useT();
  const { data, error, loading, refetch } = useDocument(
    SecurityEventsDocument,
    { filter: { accountId }, skip: 0, take: SHOWN },
    { fresh: true },
  );
  const events = data?.securityEvents;
  return (
    <Panel
      title={t('place.security')}
      count={events?.totalItems}
      to={`/security?person=${accountId}`}
      toLabel={t('common.all')}
    >
      {loading ? <Waiting /> : null}
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {events?.totalItems === 0 ? <Empty>{t('security.none')}</Empty> : null}
      <EventRows events={events?.items ?? []} withPerson={false} />
    </Panel>
  );
}
