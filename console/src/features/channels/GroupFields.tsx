import { UnitNamesDocument } from '@sanwu/schema';
import { Checkbox, Form, Select } from 'antd';
import { useMemo } from 'react';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { MESSAGE_KINDS } from './channel-words.ts';

/** What a group or a webhook tells, and of whom. */
export function GroupFields() {
  const t = useT();
  const { data } = useDocument(UnitNamesDocument, {});
  const options = useMemo(
    () =>
      (data?.units ?? [])
        .filter(({ closedOn, kind }) => closedOn === null && kind !== 'VILLAGE')
        .map(({ id, name }) => ({ value: id, label: name })),
    [data],
  );
  return (
    <>
      <Form.Item
        name="kinds"
        label={t('channel.kinds')}
        rules={[{ required: true, type: 'array', min: 1, message: t('channel.kindsMissing') }]}
      >
        <Checkbox.Group options={MESSAGE_KINDS.map((value) => ({ value, label: t(`messageKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="unitId" label={t('channel.unit')} extra={t('channel.unitHelp')}>
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder={t('channel.wholeDistrict')}
          options={options}
        />
      </Form.Item>
    </>
  );
}
