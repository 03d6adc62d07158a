import {
  ChangeMessageChannelDocument,
  type ChannelKind,
  type MailSecurity,
  MakeMessageChannelDocument,
  type MessageChannelPartsFragment,
  type MessageKind,
} from '@sanwu/schema';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { isPersonal } from './channel-words.ts';
import { GroupFields } from './GroupFields.tsx';
import { MailFields } from './MailFields.tsx';
import { SecretFields } from './SecretFields.tsx';

export interface ChannelValues {
  name: string;
  url?: string;
  host?: string;
  port?: number | null;
  security?: MailSecurity;
  username?: string;
  from?: string;
  fromName?: string;
  sign?: string;
  secret?: string;
  signSecret?: string;
  kinds?: MessageKind[];
  unitId?: string;
}

interface Props {
  kind: ChannelKind;
  /** the one that is changed; without it, a new one */
  channel?: MessageChannelPartsFragment;
  /** with the secret of a webhook, where one was made */
  onDone: (secret: string | null) => void;
  onClose: () => void;
}

const USUAL: ChannelValues = { name: '', port: 465, security: 'TLS', kinds: ['ISSUED', 'REMINDER', 'ESCALATION'] };

function valuesOf(channel: MessageChannelPartsFragment | undefined): ChannelValues {
  if (!channel) return USUAL;
  const { name, url, host, port, security, username, from, fromName, sign, kinds, unit } = channel;
  return {
    ...{ name, kinds: [...kinds], port, ...(security ? { security } : {}), ...(unit ? { unitId: unit.id } : {}) },
    ...{ url: url ?? '', host: host ?? '', username: username ?? '', from: from ?? '' },
    ...{ fromName: fromName ?? '', sign: sign ?? '' },
  };
}

/** Where a channel sends, by what it is let in, and what it tells. */
export function ChannelForm({ kind, channel, onDone, onClose }: Props) {
  const t = useT();
  const [form] = Form.useForm<ChannelValues>();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const [keyFor] = useState(createKeeper);
  async function save(values: ChannelValues): Promise<string | null> {
    const { unitId, secret, signSecret, ...rest } = values;
    const content = { ...rest, kinds: rest.kinds ?? [], unitId: unitId || null };
    const secrets = { secret: secret || null, signSecret: signSecret || null };
    if (channel) {
      const input = { ...content, ...secrets, id: channel.id, version: channel.version };
      refuse((await execute(ChangeMessageChannelDocument, { input })).changeMessageChannel.errors);
      return null;
    }
    const input = { ...content, ...secrets, kind, idempotencyKey: keyFor({ kind, ...content }) };
    const { makeMessageChannel } = await execute(MakeMessageChannelDocument, { input });
    refuse(makeMessageChannel.errors);
    return makeMessageChannel.secret;
  }
  async function send(values: ChannelValues): Promise<void> {
    setProblems([]);
    setBusy(true);
    try {
      onDone(await save(values));
    } catch (error) {
      setProblems([messageOf(error)]);
      setBusy(false);
    }
  }
  const needed = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }];
  return (
    <Modal
      open
      title={channel ? t('channel.changeTitle', { name: channel.name }) : t(`channelKind.${kind}`)}
      okText={t(channel ? 'common.save' : 'channel.connect')}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={busy}
      width={600}
      destroyOnHidden
    >
      <p className="dialog-effect">{t(`channelHelp.${kind}`)}</p>
      <ErrorSummary messages={problems} />
      <Form<ChannelValues>
        form={form}
        layout="vertical"
        initialValues={valuesOf(channel)}
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          name="name"
          label={t('channel.name')}
          extra={t('channel.nameHelp')}
          rules={needed(t('channel.name'))}
        >
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        {kind === 'EMAIL' ? <MailFields needed={needed} /> : null}
        {kind === 'SMS' || kind === 'WEBHOOK' ? (
          <Form.Item name="url" label={t('channel.url')} extra={t('channel.urlHelp')} rules={needed(t('channel.url'))}>
            <Input maxLength={500} autoComplete="off" placeholder="https://" inputMode="url" />
          </Form.Item>
        ) : null}
        {kind === 'SMS' ? (
          <Form.Item name="sign" label={t('channel.sign')}>
            <Input maxLength={20} autoComplete="off" />
          </Form.Item>
        ) : null}
        <SecretFields kind={kind} changing={channel !== undefined} needed={needed} />
        {kind === 'WECOM' || kind === 'DINGTALK' ? (
          <Form.Item name="url" label={t('channel.robotUrl')} extra={t('channel.robotUrlHelp')}>
            <Input maxLength={500} autoComplete="off" placeholder="https://" inputMode="url" />
          </Form.Item>
        ) : null}
        {isPersonal(kind) ? null : <GroupFields />}
      </Form>
    </Modal>
  );
}
