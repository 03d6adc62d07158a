import { ApproversDocument } from '@sanwu/schema';
import { Button, Form, Input } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Failed } from '../../components/States.tsx';
import { ApiError, conflictOf } from '../../providers/errors.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { AddresseeField } from './AddresseeField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { demandText } from './draft.rules.ts';
import { fieldName, type LetterValues } from './notice-form.rules.ts';
import { ProblemsField } from './ProblemsField.tsx';

export interface SendAction {
  label: string;
  primary?: boolean;
  act: (values: LetterValues) => Promise<void>;
}

interface Props {
  initial: Partial<LetterValues>;
  /** the addressee is settled: shown, not asked */
  addressee?: string | undefined;
  actions: readonly SendAction[];
  onChange: (values: LetterValues) => void;
  onConflict?: (values: LetterValues) => void;
  children?: ReactNode;
}

const text = { autoSize: { minRows: 2, maxRows: 10 } };

/** A letter being written. Errors stand beside their field and are summed up on top. */
export function NoticeForm({ initial, addressee, actions, onChange, onConflict, children }: Props) {
  const t = useT();
  const [form] = Form.useForm<LetterValues>();
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState<string>();
  const asked = useDocument(ApproversDocument, {});
  const approvers = asked.data?.approvers ?? [];
  const only = approvers.length === 1 ? approvers[0]?.id : undefined;
  useEffect(() => {
    if (only && !form.getFieldValue('approverId')) form.setFieldValue('approverId', only);
  }, [only, form]);
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }];

  function changed(part: Partial<LetterValues>): void {
    const before = form.getFieldsValue();
    // The demand names the day until somebody writes it otherwise.
    if (part.answerBy && /^请于\d+年\d+月\d+日前在本单位/.test(before.demand ?? '')) {
      form.setFieldValue('demand', demandText(part.answerBy));
    }
    onChange(form.getFieldsValue());
  }
  async function send(action: SendAction): Promise<void> {
    setProblems([]);
    let values: LetterValues;
    try {
      values = {
        ...(await form.validateFields()),
        ...(initial.addresseeId && addressee ? { addresseeId: initial.addresseeId } : {}),
      };
    } catch (invalid) {
      const { errorFields } = invalid as { errorFields?: { errors: string[] }[] };
      setProblems((errorFields ?? []).flatMap((field) => field.errors));
      return;
    }
    setBusy(action.label);
    try {
      await action.act(values);
    } catch (error) {
      if (conflictOf(error)) onConflict?.(values);
      show(error);
    } finally {
      setBusy(undefined);
    }
  }
  function show(error: unknown): void {
    const fields = error instanceof ApiError ? Object.entries(error.errors) : [];
    form.setFields(fields.map(([path, message]) => ({ name: fieldName(path) as never, errors: [message] })));
    setProblems(fields.length > 0 ? fields.map(([, message]) => message) : [messageOf(error)]);
  }
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={changed}
      className="letter-form"
      scrollToFirstError
    >
      <ErrorSummary messages={problems} />
      {children}
      {addressee ? (
        <Form.Item label={t('field.addressee')}>
          <strong>{addressee}</strong>
        </Form.Item>
      ) : (
        <AddresseeField rules={required(t('field.addressee'))} />
      )}
      <Form.Item name="title" label={t('field.title')} rules={required(t('field.title'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="basis" label={t('field.basis')} extra={t('notice.basisHelp')} rules={required(t('field.basis'))}>
        <Input.TextArea {...text} maxLength={1000} />
      </Form.Item>
      <ProblemsField />
      <Form.Item name="demand" label={t('field.demand')} rules={required(t('field.demand'))}>
        <Input.TextArea {...text} maxLength={2000} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="answerBy"
          label={t('field.answerBy')}
          extra={t('notice.answerByHelp')}
          rules={required(t('field.answerBy'))}
        >
          <DayField />
        </Form.Item>
        <Form.Item
          name="approverId"
          label={t('field.approver')}
          extra={t('notice.approverHelp')}
          rules={required(t('field.approver'))}
        >
          <ChoiceField options={approvers.map((one) => ({ value: one.id, label: `${one.name} ${one.postTitle}` }))} />
        </Form.Item>
      </div>
      {asked.error ? <Failed error={asked.error} retry={asked.refetch} /> : null}
      {asked.data && approvers.length === 0 ? <p className="note">{t('notice.noApprover')}</p> : null}
      <div className="form-actions">
        {actions.map((action) => (
          <Button
            key={action.label}
            type={action.primary ? 'primary' : 'default'}
            loading={busy === action.label}
            disabled={busy !== undefined && busy !== action.label}
            onClick={() => void send(action)}
          >
            {action.label}
          </Button>
        ))}
      </div>
    </Form>
  );
}
