import { Form, Input } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { ChannelUnitField, SourceNameField } from './ChannelFields.tsx';
import type { WeChatForm } from './we-chat-form.rules.ts';

interface Props {
  form: WeChatForm;
  change: (part: Partial<WeChatForm>) => void;
  /** whose account it is, and which, stays */
  isNew: boolean;
}

/** Which account it is, whose, and how it is asked. */
export function WeChatFields({ form, change, isNew }: Props) {
  const t = useT();
  return (
    <Panel title={t('sourceKind.WECHAT')}>
      <div className="panel-words">
        <Form layout="vertical" component={false}>
          <Form.Item label="AppID" htmlFor="account-app" extra={t('weChat.appIdHelp')} required={isNew}>
            <Input
              id="account-app"
              className="code-input"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              disabled={!isNew}
              value={form.appId}
              onChange={({ target }) => change({ appId: target.value })}
            />
          </Form.Item>
          <Form.Item
            label="AppSecret"
            htmlFor="account-secret"
            extra={t(isNew ? 'weChat.secretHelp' : 'weChat.newSecretHelp')}
            required={isNew}
          >
            <Input.Password
              id="account-secret"
              className="code-input"
              autoComplete="new-password"
              maxLength={128}
              value={form.secret}
              onChange={({ target }) => change({ secret: target.value })}
            />
          </Form.Item>
          <ChannelUnitField
            id="account-unit"
            help={t('weChat.unitHelp')}
            value={form.unitId}
            fixed={!isNew}
            onChange={(unitId) => change({ unitId })}
          />
          <SourceNameField
            id="account-name"
            help={t('weChat.nameHelp')}
            value={form.name}
            onChange={(name) => change({ name })}
          />
        </Form>
      </div>
    </Panel>
  );
}
