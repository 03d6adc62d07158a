import { Form, Select } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useUnitChoice } from '../units/use-unit-choice.ts';
import type { FieldsProps } from './fields-props.ts';

const OWING = ['DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'COLLECTIVE'] as const;
const anyUnit = () => true;

/** Who owes it. */
export function WhoFields({ form, change }: FieldsProps) {
  const t = useT();
  const units = useUnitChoice(anyUnit);
  const several = { mode: 'multiple', optionFilterProp: 'label', options: units } as const;
  return (
    <Panel title={t('item.who')}>
      <div className="panel-words">
        <Form layout="vertical" component={false}>
          <Form.Item label={t('item.kinds')} htmlFor="item-kinds">
            <Select
              id="item-kinds"
              mode="multiple"
              value={form.appliesTo}
              options={OWING.map((value) => ({ value, label: t(`unitKind.${value}`) }))}
              onChange={(appliesTo) => change({ appliesTo })}
            />
          </Form.Item>
          <Form.Item label={t('item.named')} htmlFor="item-named">
            <Select
              id="item-named"
              {...several}
              value={form.namedUnitIds}
              onChange={(namedUnitIds) => change({ namedUnitIds })}
            />
          </Form.Item>
          <Form.Item label={t('item.except')} htmlFor="item-except">
            <Select
              id="item-except"
              {...several}
              value={form.exceptedUnitIds}
              onChange={(exceptedUnitIds) => change({ exceptedUnitIds })}
            />
          </Form.Item>
        </Form>
      </div>
    </Panel>
  );
}
