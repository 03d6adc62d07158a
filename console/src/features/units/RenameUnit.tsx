import { useForm } from '@refinedev/antd';
import type { BaseRecord, HttpError } from '@refinedev/core';
import type { RenameUnitInput } from '@sanwu/schema';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { useDates } from '../../components/use-dates.ts';
import { conflictOf } from '../../providers/errors.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDraft } from '../../providers/use-draft.ts';
import type { ShownUnit } from './use-units.ts';

interface Props {
  unit: ShownUnit;
  onDone: () => void;
  onClose: () => void;
}

type Values = Pick<RenameUnitInput, 'name' | 'reason'>;

/** Gives a unit another name; a change by somebody else in between is told, with both names. */
export function RenameUnit({ unit, onDone, onClose }: Props) {
  const t = useT();
  const dates = useDates();
  const [base, setBase] = useState(unit.version);
  const [problems, setProblems] = useState<string[]>([]);
  const draft = useDraft<Values>(`unit-name:${unit.id}`);
  const { formProps, form, onFinish, formLoading } = useForm<BaseRecord, HttpError, RenameUnitInput>({
    resource: 'units',
    action: 'edit',
    id: unit.id,
    redirect: false,
    queryOptions: { enabled: false },
    successNotification: () => ({ message: t('unit.renamed'), type: 'success' }),
    errorNotification: false,
    onMutationSuccess: () => {
      draft.forget();
      onDone();
      onClose();
    },
    onMutationError: (error) => {
      const conflict = conflictOf(error);
      if (!conflict) {
        setProblems([messageOf(error)]);
        return;
      }
      // Saving again after having seen the other name is meant.
      setBase(conflict.currentVersion);
      onDone();
      const who = conflict.changedBy ?? t('conflict.somebody');
      const when = conflict.changedAt ? dates.when(conflict.changedAt) : '';
      setProblems([conflict.message, t('unit.conflict', { who, when })]);
    },
  });
  const finish = (values: Values) => onFinish({ ...values, id: unit.id, version: base });
  return (
    <Modal
      open
      title={t('unitAction.RENAME')}
      okText={t('common.save')}
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
        initialValues={draft.kept ?? { name: unit.name, reason: '' }}
        onValuesChange={(_part, values) => draft.keep(values as Values)}
        onFinish={(values) => void finish(values as Values)}
      >
        <p>{t('unit.nameNow', { name: unit.name })}</p>
        <Form.Item
          name="name"
          label={t('field.name')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('field.name') }) }]}
        >
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('field.reason')}
          extra={t('unit.reasonHelp')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('field.reason') }) }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
