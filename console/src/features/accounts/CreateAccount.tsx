import { useForm } from '@refinedev/antd';
import type { HttpError } from '@refinedev/core';
import type { CreateAccountInput, CreateAccountMutation } from '@sanwu/schema';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { LinkDialog } from './LinkDialog.tsx';

type Made = NonNullable<CreateAccountMutation['createAccount']['account']>;
type Values = Pick<CreateAccountInput, 'name' | 'username'>;

interface Props {
  onDone: () => void;
  onClose: () => void;
}

/** A new account; its holder comes in by the invitation that is offered next. */
export function CreateAccount({ onDone, onClose }: Props) {
  const t = useT();
  const [made, setMade] = useState<Made>();
  const [problems, setProblems] = useState<string[]>([]);
  const [keyFor] = useState(createKeeper);
  const draft = useDraft<Values>('account');
  const { formProps, form, onFinish, formLoading } = useForm<Made, HttpError, CreateAccountInput>({
    resource: 'accounts',
    action: 'create',
    redirect: false,
    successNotification: false,
    errorNotification: false,
    onMutationSuccess: ({ data }) => {
      draft.forget();
      setMade(data);
      onDone();
    },
    onMutationError: (error) => setProblems([messageOf(error)]),
  });
  if (made) return <LinkDialog account={made} kind="INVITATION" fresh onClose={onClose} />;
  function finish({ username, name }: Values): void {
    setProblems([]);
    const content = { username: username.trim(), name: name.trim() };
    void onFinish({ ...content, idempotencyKey: keyFor(content) });
  }
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }];
  return (
    <Modal
      open
      title={t('account.create')}
      okText={t('common.create')}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={formLoading}
    >
      <p className="dialog-effect">{t('account.createEffect')}</p>
      <ErrorSummary messages={problems} />
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      <Form
        {...formProps}
        layout="vertical"
        initialValues={draft.kept ?? {}}
        onValuesChange={(_part, values) => draft.keep(values as Values)}
        onFinish={(values) => finish(values as Values)}
      >
        <Form.Item name="name" label={t('account.name')} rules={required(t('account.name'))}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="username"
          label={t('signIn.username')}
          extra={t('account.usernameHelp')}
          rules={required(t('signIn.username'))}
        >
          <Input maxLength={32} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
