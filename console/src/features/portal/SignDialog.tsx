import { Button, Modal } from 'antd';
import { CopyField } from '../../components/CopyField.tsx';
import { useT } from '../../providers/i18n.ts';

/** The secret by which messages are signed, this once: only its button closes it. */
export function SignDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useT();
  return (
    <Modal
      open
      title={t('webhook.secretTitle')}
      closable={false}
      keyboard={false}
      maskClosable={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('portalKey.secretClose')}
        </Button>
      }
    >
      <p className="dialog-effect">{t('webhook.secretGive')}</p>
      <CopyField label={t('webhook.secretLabel')} value={secret} />
      <ul className="portal-secret-notes">
        <li>
          <strong>{t('webhook.secretOnce')}</strong>
        </li>
        <li>{t('webhook.secretUse')}</li>
      </ul>
    </Modal>
  );
}
