import {
  ChangePortalWebhookDocument,
  MakePortalWebhookDocument,
  type PortalEntryChange,
  type PortalWebhookPartsFragment,
} from '@sanwu/schema';
import { Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { CHANGES } from './change-names.ts';

interface Values {
  url: string;
  changes: PortalEntryChange[];
  query: string;
}

type Props = {
  /** it was done; with the secret, where one was made */
  onDone: (secret: string | null) => void;
  /** somebody else was faster: look again */
  onStale: () => void;
  onClose: () => void;
} & (
  | { /** a new one for this key */ keyId: string; webhook?: never }
  | { keyId?: never; webhook: PortalWebhookPartsFragment }
);

/** Where a third party is told, of what, and in which words: a new receiver, or another way for one that is there. */
export function WebhookForm({ keyId, webhook, onDone, onStale, onClose }: Props) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const [keyFor] = useState(createKeeper);
  async function save(content: Values): Promise<string | null> {
    if (webhook) {
      const input = { ...content, id: webhook.id, version: webhook.version };
      refuse((await execute(ChangePortalWebhookDocument, { input })).changePortalWebhook.errors);
      return null;
    }
    const input = { ...content, keyId, idempotencyKey: keyFor({ ...content, keyId }) };
    const { makePortalWebhook } = await execute(MakePortalWebhookDocument, { input });
    refuse(makePortalWebhook.errors);
    return makePortalWebhook.secret;
  }
  async function send({ url, changes, query }: Values): Promise<void> {
    setProblems([]);
    setBusy(true);
    try {
      onDone(await save({ url: url.trim(), changes, query: query.trim() }));
    } catch (error) {
      if (conflictOf(error)) onStale();
      setProblems([messageOf(error)]);
      setBusy(false);
    }
  }
  return (
    <Modal
      open
      title={t(webhook ? 'webhook.changeTitle' : 'webhook.make')}
      okText={t(webhook ? 'webhook.save' : 'webhook.makeConfirm')}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={busy}
      width={640}
    >
      <p className="dialog-effect">{t('webhook.effect')}</p>
      <ErrorSummary messages={problems} />
      <Form<Values>
        form={form}
        className="portal-request"
        layout="vertical"
        initialValues={webhook ?? { url: '', changes: [...CHANGES], query: '' }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          name="url"
          label={t('webhook.url')}
          extra={t('webhook.urlHelp')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('webhook.url') }) }]}
        >
          <Input maxLength={500} autoComplete="off" placeholder="https://" inputMode="url" />
        </Form.Item>
        <Form.Item
          name="changes"
          label={t('webhook.changes')}
          extra={t('webhook.changesHelp')}
          rules={[{ required: true, type: 'array', min: 1, message: t('webhook.changesMissing') }]}
        >
          <Checkbox.Group options={CHANGES.map((value) => ({ value, label: t(`entryChange.${value}`) }))} />
        </Form.Item>
        <Form.Item name="query" label={t('webhook.query')} extra={t('webhook.queryHelp')}>
          <Input.TextArea
            className="portal-secret"
            maxLength={4000}
            autoSize={{ minRows: 4, maxRows: 14 }}
            placeholder={'query ($id: ID!) {\n  node(id: $id) { … }\n}'}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
