import { Button, Modal } from 'antd';
import { CopyField } from '../../components/CopyField.tsx';
import { useT } from '../../providers/i18n.ts';

/** What is read by an address, this once: only its button closes it. */
export function AddressDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useT();
  const base = `${window.location.origin}/portal/${secret}`;
  return (
    <Modal
      open
      title={t('portalAddress.madeTitle')}
      closable={false}
      keyboard={false}
      maskClosable={false}
      width={640}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('portalKey.secretClose')}
        </Button>
      }
    >
      <p className="dialog-effect">{t('portalAddress.once')}</p>
      {(['rss', 'atom', 'json'] as const).map((format) => (
        <div key={format} className="portal-address">
          <span className="muted">{t(`portalAddress.${format}`)}</span>
          <CopyField label={t(`portalAddress.${format}`)} value={`${base}/feeds/disclosures.${format}`} />
        </div>
      ))}
      <ul className="portal-secret-notes">
        <li>{t('portalAddress.narrow')}</li>
        <li>{t('portalAddress.files', { files: `${base}/files` })}</li>
        <li>{t('portalAddress.secret')}</li>
      </ul>
    </Modal>
  );
}
