import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useT } from '../providers/i18n.ts';
import { useDraft } from '../providers/use-draft.ts';
import { Refusal } from './Refusal.tsx';
import { useSending } from './use-sending.ts';

interface Props {
  title: string;
  /** what will happen, named */
  effect: ReactNode;
  label: string;
  help?: string;
  /** names the draft, so that the words outlive a lost session */
  draft: string;
  required?: boolean;
  /** characters at most */
  maxLength?: number;
  /** what is said above stands in the way */
  blocked?: boolean;
  confirm: string;
  /** fields before and after the words */
  before?: ReactNode;
  extra?: ReactNode;
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the words that a step needs, and names what the step does. */
export function ReasonDialog(props: Props) {
  const { title, effect, label, help, draft, required = true, confirm, before, extra, onConfirm, onClose } = props;
  const { maxLength = 500, blocked = false } = props;
  const t = useT();
  const { kept, keep, forget } = useDraft<string>(`reason:${draft}`);
  const [reason, setReason] = useState(kept ?? '');
  const { busy, problem, setProblem, send } = useSending();
  const missing = problem !== undefined && required && reason.trim() === '';
  async function confirmed(): Promise<void> {
    await onConfirm(reason.trim());
    forget();
  }
  function press(): void {
    if (required && reason.trim() === '') setProblem(t('form.required', { label }));
    else void send(confirmed);
  }
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      cancelText={t('common.cancel')}
      onOk={press}
      onCancel={onClose}
      confirmLoading={busy}
      okButtonProps={{ disabled: blocked }}
      destroyOnHidden
    >
      <div className="dialog-effect">{effect}</div>
      <Refusal problem={problem} />
      <Form layout="vertical">
        {before}
        <Form.Item
          label={label}
          required={required}
          {...(help ? { extra: help } : {})}
          {...(missing ? { validateStatus: 'error', help: t('form.required', { label }) } : {})}
          htmlFor="reason"
        >
          <Input.TextArea
            id="reason"
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              keep(event.target.value);
            }}
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={maxLength}
          />
        </Form.Item>
        {extra}
      </Form>
    </Modal>
  );
}
