import { ApproversDocument } from '@sanwu/schema';
import { Button, Form } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { ApiError, conflictOf } from '../../providers/errors.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { demandText } from './draft.rules.ts';
import { LetterPreview } from './LetterPreview.tsx';
import { NoticeFields } from './NoticeFields.tsx';
import { fieldName, type LetterValues } from './notice-form.rules.ts';

export interface SendAction {
  label: string;
  primary?: boolean;
  act: (values: LetterValues) => Promise<void>;
}

interface Props {
  initial: Partial<LetterValues>;
  /** the addressee is settled: shown, not asked */
  addressee?: string | undefined;
  /** an existing letter: its kind and its first addressee stay what they are */
  settled?: boolean;
  /** the draft that is being changed; null: a new letter */
  letterId?: string | null;
  actions: readonly SendAction[];
  onChange: (values: LetterValues) => void;
  onConflict?: (values: LetterValues) => void;
  children?: ReactNode;
}

/** A letter being written. Errors stand beside their field and are summed up on top. */
export function NoticeForm(props: Props) {
  const { initial, addressee, settled = false, letterId = null, actions, onChange, onConflict, children } = props;
  const [form] = Form.useForm<LetterValues>();
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState<string>();
  const asked = useDocument(ApproversDocument, {});
  const approvers = asked.data?.approvers ?? [];
  const only = approvers.length === 1 ? approvers[0]?.id : undefined;
  useEffect(() => {
    if (only && !form.getFieldValue('approverId')) form.setFieldValue('approverId', only);
  }, [only, form]);

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
        ...(settled && initial.kind ? { kind: initial.kind } : {}),
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
    <div className="two-columns letter-columns">
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
        <NoticeFields addressee={addressee} kindSettled={settled} approvers={asked} />
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
      <LetterPreview form={form} initial={initial} letterId={letterId} />
    </div>
  );
}
