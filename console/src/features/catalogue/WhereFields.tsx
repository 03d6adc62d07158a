import { Checkbox, Form, Select } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useUnitChoice } from '../units/use-unit-choice.ts';
import type { FieldsProps } from './fields-props.ts';

const CHANNELS = ['PORTAL', 'WECHAT', 'BOARD'] as const;
const AUDIENCES = ['EVERYBODY', 'GROUP', 'INSIDE_PARTY'] as const;
const MANNERS = ['ON_ITS_OWN', 'ON_REQUEST'] as const;
const isDepartment = ({ kind }: { kind: string }) => kind === 'DEPARTMENT';

/** To whom, how, where, and who sees to it. */
export function WhereFields({ form, change }: FieldsProps) {
  const t = useT();
  const departments = useUnitChoice(isDepartment);
  return (
    <Panel title={t('item.where')}>
      <div className="panel-words">
        <Form layout="vertical" component={false}>
          <Form.Item label={t('item.channels')} required>
            <Checkbox.Group
              value={form.channels}
              options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
              onChange={(channels) => change({ channels })}
            />
          </Form.Item>
          <Form.Item label={t('item.audience')} htmlFor="item-audience">
            <Select
              id="item-audience"
              value={form.audience}
              options={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
              onChange={(audience) => change({ audience })}
            />
          </Form.Item>
          <Form.Item label={t('item.manner')} htmlFor="item-manner">
            <Select
              id="item-manner"
              value={form.manner}
              options={MANNERS.map((value) => ({ value, label: t(`manner.${value}`) }))}
              onChange={(manner) => change({ manner })}
            />
          </Form.Item>
          <Form.Item label={t('item.lead')} htmlFor="item-lead" extra={t('item.leadHelp')}>
            <Select
              id="item-lead"
              showSearch
              allowClear
              optionFilterProp="label"
              placeholder={t('item.noLead')}
              options={departments}
              value={form.leadId || null}
              onChange={(leadId: string | undefined) => change({ leadId: leadId ?? '' })}
            />
          </Form.Item>
          <Form.Item label={t('item.titleWords')} htmlFor="item-words" extra={t('item.titleWordsHelp')}>
            <Select
              id="item-words"
              mode="tags"
              open={false}
              suffixIcon={null}
              tokenSeparators={['、', '，', ',']}
              value={form.titleWords}
              onChange={(titleWords) => change({ titleWords })}
            />
          </Form.Item>
        </Form>
      </div>
    </Panel>
  );
}
