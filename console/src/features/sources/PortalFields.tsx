import { Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { ChannelPurposeField, ChannelUnitField, SourceNameField } from './ChannelFields.tsx';
import { FAMILIES, type PortalForm, SELECTORS } from './portal-form.rules.ts';

interface Props {
  form: PortalForm;
  change: (part: Partial<PortalForm>) => void;
  /** whose channel it is stays */
  isNew: boolean;
}

/** Where a column is, whose it is, and who made its pages. */
export function PortalFields({ form, change, isNew }: Props) {
  const t = useT();
  return (
    <Panel title={t('portal.settings')}>
      <div className="panel-words">
        <Form layout="vertical" component={false}>
          <Form.Item label={t('portal.listUrl')} htmlFor="portal-url" extra={t('portal.listUrlHelp')} required>
            <Input
              id="portal-url"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              maxLength={500}
              placeholder="http://www.example.gov.cn/zwgk/shjz/"
              value={form.listUrl}
              onChange={({ target }) => change({ listUrl: target.value })}
            />
          </Form.Item>
          <ChannelUnitField
            id="portal-unit"
            help={t('portal.unitHelp')}
            value={form.unitId}
            fixed={!isNew}
            onChange={(unitId) => change({ unitId })}
          />
          <SourceNameField
            id="portal-name"
            help={t('portal.nameHelp')}
            value={form.name}
            onChange={(name) => change({ name })}
          />
          <ChannelPurposeField
            id="portal-purpose"
            unitId={form.unitId}
            value={{ itemId: form.itemId ?? '', area: form.area ?? '' }}
            onChange={change}
          />
          <Form.Item label={t('portal.family')} extra={t('portal.familyHelp')}>
            <Radio.Group
              value={form.family}
              options={FAMILIES.map((value) => ({ value, label: t(`portalFamily.${value}`) }))}
              onChange={({ target }) => change({ family: target.value })}
            />
          </Form.Item>
          <Form.Item label={t('portal.delay')} htmlFor="portal-delay" extra={t('portal.delayHelp')}>
            <InputNumber
              id="portal-delay"
              min={0}
              max={60_000}
              step={500}
              precision={0}
              value={form.delayMs}
              onChange={(delayMs) => change({ delayMs: delayMs ?? 1000 })}
            />
          </Form.Item>
        </Form>
      </div>
    </Panel>
  );
}

/** For what is not found by itself; folded away while nobody needs it. */
export function SelectorFields({ form, change }: Omit<Props, 'isNew'>) {
  const t = useT();
  const used = SELECTORS.some((name) => form.selectors[name] !== '');
  const [open, setOpen] = useState(used);
  return (
    <Panel title={t('portal.selectors')} fold={{ open, toggle: () => setOpen(!open) }}>
      <div className="panel-words">
        <p className="muted">{t('portal.selectorsHelp')}</p>
        <Form layout="vertical" component={false}>
          {SELECTORS.map((name) => (
            <Form.Item key={name} label={t(`selector.${name}`)} htmlFor={`selector-${name}`}>
              <Input
                id={`selector-${name}`}
                className="code-input"
                autoComplete="off"
                spellCheck={false}
                maxLength={200}
                value={form.selectors[name]}
                onChange={({ target }) => change({ selectors: { ...form.selectors, [name]: target.value } })}
              />
            </Form.Item>
          ))}
        </Form>
      </div>
    </Panel>
  );
}
