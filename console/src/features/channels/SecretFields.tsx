import type { ChannelKind } from '@sanwu/schema';
import { Form, type FormRule, Input } from 'antd';
import { useT } from '../../providers/i18n.ts';

interface Props {
  kind: ChannelKind;
  /** what is not given anew stays */
  changing: boolean;
  needed: (label: string) => FormRule[];
}

/** By what the channel is let in. Nobody sees it again. */
export function SecretFields({ kind, changing, needed }: Props) {
  const t = useT();
  if (kind === 'WEBHOOK') return null;
  const label = t(`channelSecret.${kind}`);
  return (
    <>
      <Form.Item
        name="secret"
        label={label}
        extra={changing ? t('channel.secretKept') : t(`channelSecretHelp.${kind}`)}
        rules={changing || kind === 'EMAIL' ? [] : needed(label)}
      >
        <Input.Password maxLength={500} autoComplete="new-password" />
      </Form.Item>
      {kind === 'DINGTALK' ? (
        <Form.Item
          name="signSecret"
          label={t('channel.signSecret')}
          extra={changing ? t('channel.secretKept') : t('channel.signSecretHelp')}
        >
          <Input.Password maxLength={500} autoComplete="new-password" />
        </Form.Item>
      ) : null}
    </>
  );
}
