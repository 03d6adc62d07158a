import { Form, Input } from 'antd';
import { DayField } from '../../components/DayField.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import type { FieldsProps } from './fields-props.ts';

/** From when, and why. */
export function FromFields({ form, change, isNew }: FieldsProps & { isNew: boolean }) {
  const t = useT();
  return (
    <Panel title={t('item.from')}>
      <div className="panel-words">
        <Form layout="vertical" component={false}>
          <Form.Item label={t('item.fromOn')} htmlFor="item-from" extra={t('item.fromHelp')}>
            <DayField id="item-from" value={form.fromOn} onChange={(fromOn) => change({ fromOn })} />
          </Form.Item>
          {isNew ? null : (
            <Form.Item label={t('item.decidedBy')} htmlFor="item-reason" required extra={t('unit.reasonHelp')}>
              <Input.TextArea
                id="item-reason"
                maxLength={200}
                autoSize={{ minRows: 2 }}
                value={form.reason}
                onChange={({ target }) => change({ reason: target.value })}
              />
            </Form.Item>
          )}
        </Form>
      </div>
    </Panel>
  );
}
