import { Checkbox, Form, InputNumber, Radio, Select } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { DaysInput } from './DaysInput.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FREQUENCIES } from './item-form.rules.ts';

/** By when. */
export function LimitFields({ form, change }: FieldsProps) {
  const t = useT();
  const happens = form.frequency === 'AS_IT_HAPPENS';
  const counted = happens || form.limit === 'DAYS';
  return (
    <Panel title={t('item.limit')}>
      <div className="panel-words">
        <Form layout="vertical" component={false}>
          <Form.Item label={t('item.frequency')} htmlFor="item-frequency">
            <Select
              id="item-frequency"
              value={form.frequency}
              options={FREQUENCIES.map((value) => ({ value, label: t(`frequency.${value}`) }))}
              onChange={(frequency) => change({ frequency })}
            />
          </Form.Item>
          {happens ? null : (
            <Form.Item>
              <Radio.Group value={form.limit} onChange={({ target }) => change({ limit: target.value })}>
                <Radio value="DAY">{t('item.onDay')}</Radio>
                <Radio value="DAYS">{t('item.withinDays')}</Radio>
              </Radio.Group>
            </Form.Item>
          )}
          {counted ? (
            <DaysInput
              label={t(happens ? 'item.afterEvent' : 'item.afterPeriod')}
              least={1}
              days={form.days}
              kind={form.dayKind}
              onChange={(days, dayKind) => change({ days, dayKind })}
            />
          ) : (
            <DayOfMonth form={form} change={change} />
          )}
          <DaysInput
            label={t('item.display')}
            help={t('item.displayHelp')}
            least={0}
            days={form.displayDays}
            kind={form.displayKind}
            onChange={(displayDays, displayKind) => change({ displayDays, displayKind })}
          />
        </Form>
      </div>
    </Panel>
  );
}

/** 期满后第1个月20日前 */
function DayOfMonth({ form, change }: FieldsProps) {
  const t = useT();
  return (
    <>
      <span className="item-days">
        {t('item.afterPeriodThe')}
        <InputNumber
          aria-label={t('item.month')}
          min={1}
          max={12}
          precision={0}
          value={form.month}
          onChange={(month) => change({ month: month ?? 1 })}
        />
        {t('item.monthThe')}
        <InputNumber
          aria-label={t('item.day')}
          min={1}
          max={31}
          precision={0}
          value={form.day}
          onChange={(day) => change({ day: day ?? 1 })}
        />
        {t('item.dayBefore')}
      </span>
      <Form.Item>
        <Checkbox checked={form.rollForward} onChange={({ target }) => change({ rollForward: target.checked })}>
          {t('item.rollForward')}
        </Checkbox>
      </Form.Item>
    </>
  );
}
