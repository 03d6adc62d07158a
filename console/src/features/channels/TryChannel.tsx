import type { ChannelKind } from '@sanwu/schema';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../components/Refusal.tsx';
import { useSending } from '../../components/use-sending.ts';
import { useT } from '../../providers/i18n.ts';

interface Props {
  kind: ChannelKind;
  name: string;
  onSend: (to: string) => Promise<void>;
  onClose: () => void;
}

/** Where a trial by mail or text message goes. */
export function TryChannel({ kind, name, onSend, onClose }: Props) {
  const t = useT();
  const [to, setTo] = useState('');
  const { busy, problem, send } = useSending();
  const label = t(kind === 'EMAIL' ? 'channel.tryMail' : 'channel.tryPhone');
  async function submit(): Promise<void> {
    await send(async () => {
      await onSend(to.trim());
      onClose();
    });
  }
  return (
    <Modal
      open
      title={t('channel.tryTitle', { name })}
      okText={t('channelStep.TRY')}
      cancelText={t('common.cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
      confirmLoading={busy}
      okButtonProps={{ disabled: to.trim() === '' }}
      destroyOnHidden
    >
      <Refusal problem={problem} />
      <Form layout="vertical" onSubmitCapture={() => void submit()}>
        <Form.Item label={label} htmlFor="channel-try">
          <Input
            id="channel-try"
            value={to}
            maxLength={254}
            inputMode={kind === 'EMAIL' ? 'email' : 'tel'}
            autoComplete="off"
            onChange={(event) => setTo(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
