import { ConfirmAccountLinkDocument } from '@sanwu/schema';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import type { AccountDialog } from './account-dialog.ts';

/** As the second person: somebody with power may choose another password. */
export function ConfirmReset({ account, onDone, onClose }: AccountDialog) {
  const t = useT();
  async function send(): Promise<void> {
    refuse((await execute(ConfirmAccountLinkDocument, { input: { accountId: account.id } })).confirmAccountLink.errors);
    onDone(t('accountDone.CONFIRM_RESET', { name: account.name }));
  }
  return (
    <ConfirmDialog
      title={t('accountAction.CONFIRM_RESET')}
      effect={t('accountEffect.CONFIRM_RESET', { name: account.name })}
      confirm={t('accountAction.CONFIRM_RESET')}
      onConfirm={send}
      onClose={onClose}
    />
  );
}
