import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { FileUpload } from '../../components/FileUpload.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { conflictOf } from '../../providers/errors.ts';
import type { UploadedFile } from '../../providers/files.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import type { ActionNotice } from './NoticeActions.tsx';
import { register } from './notice-steps.ts';

interface Props {
  notice: ActionNotice;
  onDone: () => void;
  onConflict: () => void;
  onClose: () => void;
}

/** The number that the sealed paper bears, and its scan. */
export function RegisterDialog({ notice, onDone, onConflict, onClose }: Props) {
  const t = useT();
  const [officialNumber, setNumber] = useState(notice.number ?? '');
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [uploading, setUploading] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function send(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const { id, version } = notice;
      await register({ id, version, officialNumber: officialNumber.trim(), scanFileId: files.at(-1)?.id ?? null });
      onDone();
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
      if (conflictOf(error)) onConflict();
    }
  }
  return (
    <Modal
      open
      title={t('action.REGISTER')}
      okText={t('action.REGISTER')}
      cancelText={t('common.cancel')}
      onOk={() => void send()}
      onCancel={onClose}
      confirmLoading={busy}
      okButtonProps={{ disabled: uploading }}
      destroyOnHidden
    >
      <div className="dialog-effect">{t('effect.REGISTER')}</div>
      <Refusal problem={problem} />
      <Form layout="vertical">
        <Form.Item label={t('notice.officialNumber')} htmlFor="official-number" required>
          <Input
            id="official-number"
            value={officialNumber}
            maxLength={50}
            onChange={(event) => setNumber(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('notice.scan')} extra={t('notice.scanHelp')}>
          <FileUpload files={files} onChange={setFiles} onBusy={setUploading} accept=".pdf,.png,.jpg,.jpeg" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
