import { Modal } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '../providers/i18n.ts';
import { Refusal } from './Refusal.tsx';
import { useSending } from './use-sending.ts';

interface Props {
  /** as a question */
  title: string;
  /** what will happen, named */
  effect: ReactNode;
  confirm: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Whoever goes back stands where they came from. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}

/**
 * Stands before a weighty step that needs no words, and names what it does. What is refused is said here. The way back has the focus: a
 * second press of the same key does not take the step.
 */
export function ConfirmDialog({ title, effect, confirm, onConfirm, onClose }: Props) {
  const t = useT();
  useFocusBack();
  const { busy, problem, send } = useSending();
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      cancelText={t('common.cancel')}
      onOk={() => void send(onConfirm)}
      onCancel={onClose}
      confirmLoading={busy}
      cancelButtonProps={{ autoFocus: true, disabled: busy }}
      width={460}
      destroyOnHidden
    >
      <Refusal problem={problem} />
      <div className="dialog-effect">{effect}</div>
    </Modal>
  );
}
