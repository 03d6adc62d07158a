import { Button, Form, Input } from 'antd';
import { type FocusEvent, type ReactNode, useMemo } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { FIELDS, type problemsIn, type TemplateField } from './template-form.rules.ts';
import type { Saving } from './use-save.ts';
import type { Typed } from './use-typed.ts';

interface Props {
  typed: Typed;
  problems: ReturnType<typeof problemsIn>;
  /** why no sample could be asked for; null: it could */
  failed: string | null;
  saving: Saving;
  fields: ReactNode;
  /** it is of bulletins, which may be to nobody in particular */
  bulletin: boolean;
  onFocus: (field: TemplateField) => (event: FocusEvent<HTMLTextAreaElement | HTMLInputElement>) => void;
}

const MOST: Readonly<Record<TemplateField, number>> = {
  head: 60,
  title: 200,
  addressee: 100,
  text: 31_000,
  closing: 100,
};

const faulty = (messages: readonly string[] | undefined) =>
  messages
    ? {
        validateStatus: 'error' as const,
        help: messages.map((message) => <div key={message}>{message}</div>),
      }
    : {};

/** The texts of a template, each with what is wrong in it, and why it is changed. */
export function TemplateTexts({ typed, problems, failed, saving, fields, bulletin, onFocus }: Props) {
  const { form, reason, setForm, setReason } = typed;
  const t = useT();
  const said = [...(problems.other ?? []), ...[failed, saving.failed].filter((one) => one !== null)].join('\n');
  // the same words take the focus once
  const above = useMemo(() => (said === '' ? [] : said.split('\n')), [said]);
  const wrong = FIELDS.some((field) => problems[field]);
  return (
    <Panel title={t('letterTemplate.texts')}>
      <Form layout="vertical" className="panel-words" onFinish={saving.save}>
        <ErrorSummary messages={above} />
        {fields}
        {FIELDS.map((field) => (
          <Form.Item
            key={field}
            label={t(`letterTemplate.${field}`)}
            htmlFor={`template-${field}`}
            required={field !== 'closing' && !(field === 'addressee' && bulletin)}
            {...(field === 'text'
              ? { extra: t(bulletin ? 'letterTemplate.textHelpBulletin' : 'letterTemplate.textHelp') }
              : {})}
            {...(field === 'addressee' && bulletin ? { extra: t('letterTemplate.addresseeHelp') } : {})}
            {...faulty(problems[field])}
          >
            <Input.TextArea
              id={`template-${field}`}
              lang="zh-CN"
              maxLength={MOST[field]}
              autoSize={field === 'text' ? { minRows: 8, maxRows: 24 } : { minRows: 1, maxRows: 4 }}
              value={form[field]}
              onFocus={onFocus(field)}
              onChange={({ target }) =>
                setForm({ ...form, [field]: field === 'text' ? target.value : target.value.replaceAll('\n', '') })
              }
            />
          </Form.Item>
        ))}
        <Form.Item
          label={t('letterTemplate.reason')}
          htmlFor="template-reason"
          required
          extra={t('letterTemplate.reasonHelp')}
          {...faulty(problems.reason)}
        >
          <Input
            id="template-reason"
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={saving.busy} disabled={wrong}>
          {t('letterTemplate.save')}
        </Button>
      </Form>
    </Panel>
  );
}
