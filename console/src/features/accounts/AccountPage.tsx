import { AccountDocument, type AccountPartsFragment } from '@sanwu/schema';
import { useParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission, useViewer } from '../../providers/viewer.tsx';
import { AccountActions } from './AccountActions.tsx';
import { AccountEvents } from './AccountEvents.tsx';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountSessions } from './AccountSessions.tsx';
import { AccountState, Awaiting } from './AccountState.tsx';
import { PostsPanel } from './PostsPanel.tsx';
import './accounts.css';

export type ShownAccount = AccountPartsFragment;

/** One account: what its holder may do, how they sign in, and what the viewer may do about it. */
export function AccountPage() {
  const t = useT();
  const { id = '' } = useParams();
  const grants = usePermission('ROLE_GRANT');
  const own = useViewer().id === id;
  const { data, error, refetch } = useDocument(AccountDocument, { id }, { fresh: true });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const { account } = data;
  if (!account) return <NoRecord why={t('account.missing')} />;
  return (
    <>
      <PageHeader
        title={account.name}
        note={
          <span className="facts-line">
            <span>{account.username}</span>
            <AccountState account={account} />
            <Awaiting account={account} />
          </span>
        }
        actions={<AccountActions account={account} onDone={refetch} />}
      >
        {own ? <p className="muted">{t('account.own')}</p> : null}
      </PageHeader>
      <div className="two-columns">
        <div>
          <PostsPanel account={account} onDone={refetch} />
          {grants ? <AccountEvents accountId={id} /> : null}
        </div>
        <div>
          <AccountFacts account={account} onDone={refetch} />
          {grants ? <AccountSessions account={account} /> : null}
        </div>
      </div>
    </>
  );
}
