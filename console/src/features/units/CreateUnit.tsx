import { useForm } from '@refinedev/antd';
import type { BaseRecord, HttpError } from '@refinedev/core';
import type { CreateUnitInput } from '@sanwu/schema';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { BELOW } from './use-unit-choice.ts';
import type { ShownUnit } from './use-units.ts';

interface Props {
  parent: ShownUnit;
  onDone: () => void;
  onClose: () => void;
}

type Values = Pick<CreateUnitInput, 'code' | 'kind' | 'name'> & { effectiveOn?: string };

/** A new unit below another. */
export function CreateUnit({ parent, onDone, onClose }: Props) {
  const t = useT();
  const kinds = BELOW[parent.kind] ?? ['VILLAGE'];
  const [problems, setProblems] = useState<string[]>([]);
  const [keyFor] = useState(createKeeper);
  const draft = useDraft<Values>(`unit-under:${parent.id}`);
  const { formProps, form, onFinish, formLoading } = useForm<BaseRecord, HttpError, CreateUnitInput>({
    resource: 'units',
    action: 'create',
    redirect: false,
    successNotification: () => ({ message: t('unit.created'), type: 'success' }),
    errorNotification: false,
    onMutationSuccess: () => {
      draft.forget();
      onDone();
      onClose();
    },
    onMutationError: (error) => setProblems([messageOf(error)]),
  });
  function finish(values: Values): void {
    setProblems([]);
    const content = { ...values, effectiveOn: values.effectiveOn || null, parentId: parent.id };
    void onFinish({ ...content, idempotencyKey: keyFor(content) });
  }
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }];
  return (
    <Modal
      open
      title={t('unit.createUnder', { name: parent.name })}
      okText={t('common.create')}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={formLoading}
    >
      <ErrorSummary messages={problems} />
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      <Form
        {...formProps}
        layout="vertical"
        initialValues={draft.kept ?? { kind: kinds[0] }}
        onValuesChange={(_part, values) => draft.keep(values as Values)}
        onFinish={(values) => finish(values as Values)}
      >
        <Form.Item name="name" label={t('field.name')} rules={required(t('field.name'))}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="code" label={t('field.code')} extra={t('unit.codeHelp')} rules={required(t('field.code'))}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="kind" label={t('field.kind')}>
          <Select options={kinds.map((value) => ({ value, label: t(`unitKind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="effectiveOn" label={t('effective.label')} extra={t('unit.openedHelp')}>
          <DayField past optional />
        </Form.Item>
      </Form>
    </Modal>
  );
}
