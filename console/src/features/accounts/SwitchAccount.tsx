import { DisableAccountDocument, EnableAccountDocument } from '@sanwu/schema';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import type { AccountDialog } from './account-dialog.ts';

/** Whether an account may sign in. */
export function SwitchAccount(props: AccountDialog & { action: 'DISABLE' | 'ENABLE' }) {
  const { account, action, onDone, onStale, onClose } = props;
  const t = useT();
  async function send(reason: string): Promise<void> {
    const input = { id: account.id, version: account.version, reason };
    try {
      if (action === 'DISABLE') refuse((await execute(DisableAccountDocument, { input })).disableAccount.errors);
      else refuse((await execute(EnableAccountDocument, { input })).enableAccount.errors);
    } catch (error) {
      if (conflictOf(error)) onStale();
      throw error;
    }
    onDone(t(`accountDone.${action}`, { name: account.name }));
  }
  return (
    <ReasonDialog
      title={t(`accountAction.${action}`)}
      draft={`account:${account.id}:${action}`}
      effect={t(`accountEffect.${action}`, { name: account.name })}
      label={t('field.reason')}
      help={t('unit.reasonHelp')}
      confirm={t(`accountAction.${action}`)}
      onConfirm={send}
      onClose={onClose}
    />
  );
}
