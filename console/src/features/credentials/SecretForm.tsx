import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { CodeField, PasswordField } from '../accounts/fields.tsx';

interface Props {
  /** what is asked for */
  ask: 'code' | 'password';
  action: string;
  onSend: (value: string) => Promise<void>;
  onCancel?: () => void;
  children?: ReactNode;
}

/** One secret and one button: a code, or the present password. */
export function SecretForm({ ask, action, onSend, onCancel, children }: Props) {
  const t = useT();
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const label = ask === 'code' ? t('factor.code') : t('password.present');
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    setProblems([]);
    if (value.trim() === '') return;
    setBusy(true);
    try {
      await onSend(value);
    } catch (error) {
      setProblems([messageOf(error)]);
    } finally {
      setBusy(false);
    }
  }
  const problem = tried && value.trim() === '' ? t('form.required', { label }) : undefined;
  return (
    <form className="plain-form" onSubmit={(event) => void send(event)} noValidate>
      {children}
      <ErrorSummary messages={problems} />
      {ask === 'code' ? (
        <CodeField label={label} value={value} onChange={setValue} problem={problem} />
      ) : (
        <PasswordField
          {...{ label, value, problem, show: t('signIn.show'), hide: t('signIn.hide') }}
          onChange={setValue}
        />
      )}
      <span className="form-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {action}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t('common.cancel')}</Button> : null}
      </span>
    </form>
  );
}
