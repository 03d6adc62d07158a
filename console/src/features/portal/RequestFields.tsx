import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { addDays } from '../../lib/dates.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { SCOPES } from './scope-names.ts';

/** A key is asked for anew after so many days. */
const LONGEST_DAYS = 730;

const words = (t: Translate, label: string) => [
  { required: true, whitespace: true, message: t('form.required', { label }) },
];

/** Who asks, for what, and until when. @param today by the system clock */
export function RequestFields({ today }: { today: string }) {
  const t = useT();
  return (
    <>
      <Form.Item
        name="holder"
        label={t('portalKey.holder')}
        extra={t('portalKey.holderHelp')}
        rules={words(t, t('portalKey.holder'))}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="purpose"
        label={t('portalKey.purpose')}
        extra={t('portalKey.purposeHelp')}
        rules={words(t, t('portalKey.purpose'))}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="contact"
        label={t('portalKey.contact')}
        extra={t('portalKey.contactHelp')}
        rules={words(t, t('portalKey.contact'))}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="scopes"
        label={t('portalKey.scopes')}
        rules={[{ required: true, type: 'array', min: 1, message: t('portalKey.scopesMissing') }]}
      >
        <Checkbox.Group options={SCOPES.map((value) => ({ value, label: t(`portalScope.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="expiresOn"
        label={t('portalKey.expiresOn')}
        extra={t('portalKey.expiresHelp')}
        rules={words(t, t('portalKey.expiresOn'))}
      >
        <DayField between={[addDays(today, 1), addDays(today, LONGEST_DAYS)]} />
      </Form.Item>
      <Form.Item name="storedOnly" valuePropName="checked" extra={t('portalDocument.askedHelp')}>
        <Checkbox>{t('portalDocument.mayStored')}</Checkbox>
      </Form.Item>
      <LimitFields />
    </>
  );
}

/** As usual, unless they are opened: few keys need others. */
function LimitFields() {
  const t = useT();
  const form = Form.useFormInstance();
  const isSet = (name: string) => form.getFieldValue(name) != null;
  const [open, setOpen] = useState(() => isSet('requestsPerMinute') || isSet('cost'));
  if (!open) {
    return (
      <p className="portal-key-limits muted">
        {t('portalKey.limitsDefault')}
        <Button type="link" onClick={() => setOpen(true)}>
          {t('portalKey.limitsChange')}
        </Button>
      </p>
    );
  }
  return (
    <div className="form-pair">
      <Form.Item name="requestsPerMinute" label={t('portalKey.requestsPerMinute')} extra={t('portalKey.requestsHelp')}>
        <InputNumber min={1} max={100_000} precision={0} placeholder="600" style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="cost" label={t('portalKey.cost')} extra={t('portalKey.costHelp')}>
        <InputNumber min={100} max={20_000} precision={0} placeholder="2000" style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
}
