import { useForm } from '@refinedev/antd';
import type { BaseRecord, HttpError } from '@refinedev/core';
import { type GrantPostInput, RoleRulesDocument } from '@sanwu/schema';
import { Form, Modal } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useDraft } from '../../providers/use-draft.ts';
import type { AccountDialog } from './account-dialog.ts';
import { GrantFields, type GrantValues } from './GrantFields.tsx';

/** Gives a post; what it will do is told before it is sent. */
export function GrantPost({ account, onDone, onClose }: AccountDialog) {
  const t = useT();
  const [problems, setProblems] = useState<string[]>([]);
  const [keyFor] = useState(createKeeper);
  const draft = useDraft<Partial<GrantValues>>(`post:${account.id}`);
  const rules = useDocument(RoleRulesDocument, {}, { fresh: true }).data?.roleRules ?? [];
  const { formProps, form, onFinish, formLoading } = useForm<BaseRecord, HttpError, GrantPostInput>({
    resource: 'posts',
    action: 'create',
    redirect: false,
    successNotification: false,
    errorNotification: false,
    onMutationSuccess: () => {
      draft.forget();
      onDone(t(rule?.powerful ? 'post.asked' : 'post.given', { name: account.name }));
    },
    onMutationError: (error) => setProblems([messageOf(error)]),
  });
  const [values, setValues] = useState<Partial<GrantValues>>(draft.kept ?? {});
  const rule = rules.find(({ role }) => role === values.role);
  function finish({ role, unitId, title, fromOn, untilOn, standsInForId, reason }: GrantValues): void {
    setProblems([]);
    const content = {
      ...{ accountId: account.id, role, unitId, title: title.trim(), reason: reason.trim() },
      ...{ fromOn: fromOn || null, untilOn: untilOn || null, standsInForId: standsInForId || null },
    };
    void onFinish({ ...content, idempotencyKey: keyFor(content) });
  }
  return (
    <Modal
      open
      title={t('post.grantTo', { name: account.name })}
      okText={t(rule?.powerful ? 'post.ask' : 'post.give')}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={formLoading}
      width={600}
    >
      <ErrorSummary messages={problems} />
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      <Form
        {...formProps}
        layout="vertical"
        initialValues={draft.kept ?? {}}
        onValuesChange={(part: object, all) => {
          // Another role or unit makes what was chosen by it meaningless.
          const next = {
            ...all,
            ...('role' in part ? { unitId: undefined } : {}),
            ...('role' in part || 'unitId' in part ? { standsInForId: undefined } : {}),
          };
          form.setFieldsValue(next as object);
          setValues(next as Partial<GrantValues>);
          draft.keep(next as Partial<GrantValues>);
        }}
        onFinish={(all) => finish(all as unknown as GrantValues)}
      >
        <GrantFields account={account} values={values} />
      </Form>
      {rule ? (
        <div className="note" role="status">
          <p>{t(rule.powerful ? 'post.powerfulEffect' : 'post.plainEffect', { name: account.name })}</p>
          {rule.secondFactor && !account.hasSecondFactor ? (
            <p>{t('post.factorEffect', { name: account.name })}</p>
          ) : null}
        </div>
      ) : null}
    </Modal>
  );
}
