import { useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import { PasswordField } from '../accounts/fields.tsx';

export interface Chosen {
  password: string;
  repeated: string;
}

/** What is wrong before anything is sent; the server knows the rest. */
export const isRepeated = ({ password, repeated }: Chosen): boolean => password !== '' && password === repeated;

interface Props {
  value: Chosen;
  onChange: (value: Chosen) => void;
  /** the form was sent once: say what is missing */
  tried: boolean;
}

/** A new password, twice, with what it must be like before anything is typed. */
export function NewPassword({ value, onChange, tried }: Props) {
  const t = useT();
  const [left, setLeft] = useState(false);
  const { password, repeated } = value;
  const differs = (tried || left) && repeated !== '' && repeated !== password;
  const words = { show: t('signIn.show'), hide: t('signIn.hide') };
  return (
    <>
      <p className="muted">{t('password.rules')}</p>
      <PasswordField
        {...words}
        label={t('password.new')}
        kind="new-password"
        value={password}
        onChange={(next) => onChange({ ...value, password: next })}
        problem={tried && password === '' ? t('form.required', { label: t('password.new') }) : undefined}
      />
      <PasswordField
        {...words}
        label={t('password.again')}
        kind="new-password"
        value={repeated}
        onChange={(next) => onChange({ ...value, repeated: next })}
        onLeave={() => setLeft(true)}
        problem={differs ? t('password.differs') : undefined}
      />
    </>
  );
}
