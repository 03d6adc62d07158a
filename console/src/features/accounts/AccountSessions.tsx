import { AccountSessionsDocument, EndSessionsDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import type { ShownAccount } from './AccountPage.tsx';

/** Where its holder is signed in now; a security administrator ends all of it at once. */
export function AccountSessions({ account }: { account: ShownAccount }) {
  const t = useT();
  const dates = useDates();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState(false);
  const { data, error, loading, refetch } = useDocument(AccountSessionsDocument, { id: account.id }, { fresh: true });
  const sessions = data?.account?.sessions ?? [];
  async function end(reason: string): Promise<void> {
    refuse((await execute(EndSessionsDocument, { input: { accountId: account.id, reason } })).endSessions.errors);
    setAsking(false);
    notification.success({ message: t('accountDone.END_SESSIONS'), placement: 'bottom', duration: 4 });
    refetch();
  }
  return (
    <Panel title={t('me.sessions')} count={data ? sessions.length : undefined}>
      {loading ? <Waiting rows={2} /> : null}
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {data && sessions.length === 0 ? <Empty>{t('account.noSession')}</Empty> : null}
      <ul className="rows">
        {sessions.map((session) => (
          <li key={session.id}>
            <span className="row-main">
              {t('session.from', { address: session.address })}
              {session.current ? <span className="muted">{t('session.current')}</span> : null}
            </span>
            <span className="muted">{t('session.seen', { at: dates.system(session.lastSeenAt) })}</span>
          </li>
        ))}
      </ul>
      {sessions.length > 0 && account.viewerCan.includes('END_SESSIONS') ? (
        <p className="panel-action">
          <Button onClick={() => setAsking(true)}>{t('accountAction.END_SESSIONS')}</Button>
        </p>
      ) : null}
      {asking ? (
        <ReasonDialog
          title={t('accountAction.END_SESSIONS')}
          draft={`account:${account.id}:sessions`}
          effect={t('accountEffect.END_SESSIONS', { name: account.name, n: sessions.length })}
          label={t('field.reason')}
          help={t('unit.reasonHelp')}
          confirm={t('accountAction.END_SESSIONS')}
          onConfirm={end}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Panel>
  );
}
