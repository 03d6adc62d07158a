import { ConfirmAccountLinkDocument } from '@sanwu/schema';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { CopyField } from '../../components/CopyField.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { ownError, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import type { AccountDialog } from './account-dialog.ts';

/** As the second person: a link is good with the code that is shown here, once, and told by another way than the link. */
export function ConfirmReset({ account, onDone, onClose }: AccountDialog) {
  const t = useT();
  const dates = useDates();
  const [code, setCode] = useState<string>();
  const link = account.openLink;
  async function send(remark: string): Promise<void> {
    if (!link) throw ownError('NOT_FOUND', 'link.gone');
    const { confirmAccountLink } = await execute(ConfirmAccountLinkDocument, { input: { linkId: link.id, remark } });
    refuse(confirmAccountLink.errors);
    setCode(confirmAccountLink.code ?? '');
  }
  const words = {
    name: account.name,
    by: link?.issuedBy?.name ?? '',
    at: link ? dates.system(link.createdAt) : '',
  };
  if (code === undefined) {
    return (
      <ReasonDialog
        title={t('accountAction.CONFIRM_RESET')}
        effect={t('accountEffect.CONFIRM_RESET', words)}
        label={t('field.remark')}
        help={t('remark.help')}
        draft={`link:${link?.id ?? ''}`}
        required={false}
        maxLength={200}
        confirm={t('accountAction.CONFIRM_RESET')}
        onConfirm={send}
        onClose={onClose}
      />
    );
  }
  const finish = () => onDone(t('accountDone.CONFIRM_RESET', words));
  return (
    <Modal
      open
      title={t('link.code')}
      onCancel={finish}
      maskClosable={false}
      footer={
        <Button type="primary" onClick={finish}>
          {t('link.codeTold')}
        </Button>
      }
    >
      <p className="dialog-effect">{t('link.codeGive', words)}</p>
      <CopyField label={t('link.code')} value={code} />
    </Modal>
  );
}
