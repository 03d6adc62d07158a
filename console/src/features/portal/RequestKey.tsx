import { RequestPortalKeyDocument, type RequestPortalKeyInput } from '@sanwu/schema';
import { App, Form, Modal } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { addDays, dayOf } from '../../lib/dates.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { systemNow } from '../../providers/clock.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { RequestFields } from './RequestFields.tsx';

type Values = Omit<RequestPortalKeyInput, 'idempotencyKey'>;

interface Props {
  onDone: () => void;
  onClose: () => void;
}

const A_YEAR = 365;

/** 登记申请: that a third party asks for a key; another security administrator decides. */
export function RequestKey({ onDone, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const [keyFor] = useState(createKeeper);
  const draft = useDraft<Partial<Values>>('portal-key');
  const today = dayOf(systemNow());
  async function send(values: Values): Promise<void> {
    const { holder, purpose, contact, scopes, expiresOn, requestsPerMinute, cost, storedOnly } = values;
    setProblems([]);
    setBusy(true);
    const content = {
      ...{ holder: holder.trim(), purpose: purpose.trim(), contact: contact.trim(), scopes, expiresOn },
      ...{ requestsPerMinute: requestsPerMinute ?? null, cost: cost ?? null, storedOnly: storedOnly ?? false },
    };
    try {
      const input = { ...content, idempotencyKey: keyFor(content) };
      refuse((await execute(RequestPortalKeyDocument, { input })).requestPortalKey.errors);
      draft.forget();
      onClose();
      notification.success({ message: t('portalKey.requested'), placement: 'bottom', duration: 4 });
      onDone();
    } catch (error) {
      setProblems([messageOf(error)]);
      setBusy(false);
    }
  }
  return (
    <Modal
      open
      title={t('portalKey.requestTitle')}
      okText={t('portalKey.request')}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={busy}
      width={600}
    >
      <p className="dialog-effect">{t('portalKey.requestEffect')}</p>
      <ErrorSummary messages={problems} />
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      <Form<Values>
        form={form}
        className="portal-request"
        layout="vertical"
        initialValues={{ expiresOn: addDays(today, A_YEAR), ...draft.kept }}
        onValuesChange={(_part, values) => draft.keep(values)}
        onFinish={(values) => void send(values)}
      >
        <RequestFields today={today} />
      </Form>
    </Modal>
  );
}
