import { AutoComplete, Checkbox, Form, Input, Select } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { AFFAIRS } from './catalogue-filter.ts';
import type { FieldsProps } from './fields-props.ts';

/** What it is. */
export function WhatFields({ form, change, isNew, areas }: FieldsProps & { isNew: boolean; areas: readonly string[] }) {
  const t = useT();
  return (
    <Panel title={t('item.what')}>
      <div className="panel-words">
        <Form layout="vertical" component={false}>
          <Form.Item label={t('field.item')} htmlFor="item-name" required>
            <Input
              id="item-name"
              maxLength={60}
              value={form.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          </Form.Item>
          {isNew ? (
            <Form.Item label={t('item.code')} htmlFor="item-code" required extra={t('item.codeHelp')}>
              <Input
                id="item-code"
                maxLength={20}
                value={form.code}
                onChange={({ target }) => change({ code: target.value.toUpperCase() })}
              />
            </Form.Item>
          ) : null}
          <Form.Item label={t('field.affair')} htmlFor="item-affair">
            <Select
              id="item-affair"
              value={form.affair}
              options={AFFAIRS.map((value) => ({ value, label: t(`affair.${value}`) }))}
              onChange={(affair) => change({ affair })}
            />
          </Form.Item>
          <Form.Item label={t('item.area')} htmlFor="item-area" extra={t('item.areaHelp')}>
            <AutoComplete
              id="item-area"
              allowClear
              value={form.area}
              options={areas.map((value) => ({ value }))}
              onChange={(area: string | undefined) => change({ area: area ?? '' })}
            />
          </Form.Item>
          <Form.Item label={t('item.basis')} htmlFor="item-basis" required>
            <Input.TextArea
              id="item-basis"
              maxLength={200}
              autoSize
              value={form.basis}
              onChange={({ target }) => change({ basis: target.value })}
            />
          </Form.Item>
          <Form.Item>
            <Checkbox checked={form.hasFunds} onChange={({ target }) => change({ hasFunds: target.checked })}>
              {t('item.withFunds')}
            </Checkbox>
          </Form.Item>
        </Form>
      </div>
    </Panel>
  );
}
