import { ChangePasswordDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { useSubmit } from '../../components/use-submit.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { PasswordField } from '../accounts/fields.tsx';
import { type Chosen, isRepeated, NewPassword } from './NewPassword.tsx';

const NOTHING: Chosen = { password: '', repeated: '' };

/** Another password for oneself; everything else that is signed in goes out. */
export function ChangePassword({ onDone }: { onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [present, setPresent] = useState('');
  const [value, setValue] = useState(NOTHING);
  const { tried, busy, problems, onSubmit, reset } = useSubmit(
    () => present !== '' && isRepeated(value),
    async () => {
      const input = { password: present, newPassword: value.password };
      refuse((await execute(ChangePasswordDocument, { input })).changePassword.errors);
      notification.success({ message: t('password.changed'), placement: 'bottom', duration: 3 });
      setPresent('');
      setValue(NOTHING);
      reset();
      onDone();
    },
  );
  return (
    <form className="plain-form" onSubmit={onSubmit} noValidate>
      <ErrorSummary messages={problems} />
      <PasswordField
        label={t('password.present')}
        show={t('signIn.show')}
        hide={t('signIn.hide')}
        value={present}
        onChange={setPresent}
        problem={tried && present === '' ? t('form.required', { label: t('password.present') }) : undefined}
      />
      <NewPassword value={value} onChange={setValue} tried={tried} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('password.change')}
      </Button>
    </form>
  );
}
