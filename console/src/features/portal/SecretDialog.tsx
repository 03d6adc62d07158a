import { Button, Modal } from 'antd';
import { CopyField } from '../../components/CopyField.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import type { ShownKey } from './key-standing.ts';

interface Props {
  portalKey: ShownKey;
  secret: string;
  onClose: () => void;
}

/** The secret that was made, this once: only its button closes it. */
export function SecretDialog({ portalKey: { holder, contact, expiresOn }, secret, onClose }: Props) {
  const t = useT();
  const dates = useDates();
  return (
    <Modal
      open
      title={t('portalKey.secretTitle', { holder })}
      closable={false}
      keyboard={false}
      maskClosable={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('portalKey.secretClose')}
        </Button>
      }
    >
      <p className="dialog-effect">{t('portalKey.secretGive', { contact })}</p>
      <CopyField label={t('portalKey.secretLabel')} value={secret} />
      <ul className="portal-secret-notes">
        <li>
          <strong>{t('portalKey.secretOnce')}</strong>
        </li>
        <li>{t('portalKey.secretUse')}</li>
        <li>{t('portalKey.secretUntil', { day: dates.day(expiresOn) })}</li>
      </ul>
    </Modal>
  );
}
