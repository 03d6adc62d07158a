import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { useSubmit } from '../../components/use-submit.ts';
import { useT } from '../../providers/i18n.ts';
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
  const { tried, busy, problems, onSubmit } = useSubmit(
    () => value.trim() !== '',
    () => onSend(value),
  );
  const label = ask === 'code' ? t('factor.code') : t('password.present');
  const problem = tried && value.trim() === '' ? t('form.required', { label }) : undefined;
  return (
    <form className="plain-form" onSubmit={onSubmit} noValidate>
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
