import type { AccountAction } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { later } from '../../components/later.tsx';
import { useT } from '../../providers/i18n.ts';
import type { ShownAccount } from './AccountPage.tsx';
import { ConfirmReset } from './ConfirmReset.tsx';
import { HandOver } from './HandOver.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { SwitchAccount } from './SwitchAccount.tsx';

const GrantPost = later(() => import('./GrantPost.tsx').then(({ GrantPost }) => GrantPost));

// Sessions and the second factor stand with what they are about.
const HERE: readonly AccountAction[] = [
  'CONFIRM_RESET',
  'INVITE',
  'RESET_PASSWORD',
  'GRANT_POST',
  'HAND_OVER',
  'ENABLE',
  'DISABLE',
];
const FIRST: ReadonlySet<AccountAction> = new Set(['CONFIRM_RESET', 'INVITE', 'GRANT_POST', 'ENABLE']);

interface Props {
  account: ShownAccount;
  onDone: () => void;
}

/** What the viewer may do with an account; the first of it stands out. */
export function AccountActions({ account, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState<AccountAction>();
  const close = () => setAsking(undefined);
  const done = (message: string) => {
    close();
    notification.success({ message, placement: 'bottom', duration: 4 });
    onDone();
  };
  const may = HERE.filter((action) => account.viewerCan.includes(action));
  // A post that waits for the viewer has the page's one primary action.
  const confirms = account.posts.some((post) => post.viewerCan.includes('CONFIRM'));
  const primary = confirms ? undefined : may.find((action) => FIRST.has(action));
  const dialog = { account, onDone: done, onStale: onDone, onClose: close };
  return (
    <>
      {may.map((action) => (
        <Button key={action} type={action === primary ? 'primary' : 'default'} onClick={() => setAsking(action)}>
          {t(`accountAction.${action as 'INVITE'}`)}
        </Button>
      ))}
      {asking === 'INVITE' ? <LinkDialog account={account} kind="INVITATION" onClose={close} /> : null}
      {asking === 'RESET_PASSWORD' ? (
        <LinkDialog account={account} kind="RESET" onDone={onDone} onClose={close} />
      ) : null}
      {asking === 'DISABLE' || asking === 'ENABLE' ? <SwitchAccount {...dialog} action={asking} /> : null}
      {asking === 'GRANT_POST' ? <GrantPost {...dialog} /> : null}
      {asking === 'HAND_OVER' ? <HandOver {...dialog} /> : null}
      {asking === 'CONFIRM_RESET' ? <ConfirmReset {...dialog} /> : null}
    </>
  );
}
