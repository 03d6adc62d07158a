import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useT } from '../providers/i18n.ts';
import { messageOf } from '../providers/message.ts';
import { ErrorSummary } from './ErrorSummary.tsx';

interface Props {
  title: string;
  /** what will happen, named */
  effect: ReactNode;
  confirm: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** A step that needs no words, but a second look at what it does. */
export function ConfirmDialog({ title, effect, confirm, onConfirm, onClose }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function send(): Promise<void> {
    setBusy(true);
    try {
      await onConfirm();
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  }
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      cancelText={t('common.cancel')}
      onOk={() => void send()}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      <div className="dialog-effect">{effect}</div>
      {problem ? <ErrorSummary messages={[problem]} /> : null}
    </Modal>
  );
}
