import { Form, type FormRule, Input, InputNumber, Radio } from 'antd';
import { useT } from '../../providers/i18n.ts';

/** The server of mail, and whom it comes from. */
export function MailFields({ needed }: { needed: (label: string) => FormRule[] }) {
  const t = useT();
  return (
    <>
      <div className="channel-pair">
        <Form.Item name="host" label={t('channel.host')} rules={needed(t('channel.host'))}>
          <Input maxLength={250} autoComplete="off" spellCheck={false} placeholder="smtp.example.gov.cn" />
        </Form.Item>
        <Form.Item
          name="port"
          label={t('channel.port')}
          rules={[{ required: true, message: t('form.required', { label: t('channel.port') }) }]}
        >
          <InputNumber min={1} max={65_535} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="security" label={t('channel.security')}>
        <Radio.Group
          options={(['TLS', 'STARTTLS', 'NONE'] as const).map((value) => ({
            value,
            label: t(`mailSecurity.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="from" label={t('channel.from')} rules={needed(t('channel.from'))}>
        <Input maxLength={254} autoComplete="off" spellCheck={false} inputMode="email" />
      </Form.Item>
      <Form.Item name="fromName" label={t('channel.fromName')} extra={t('channel.fromNameHelp')}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="username" label={t('channel.username')} extra={t('channel.usernameHelp')}>
        <Input maxLength={200} autoComplete="off" spellCheck={false} />
      </Form.Item>
    </>
  );
}
