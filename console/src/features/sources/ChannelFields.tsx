import { ColumnItemsDocument } from '@sanwu/schema';
import { Form, Input, Select } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useUnitChoice } from '../units/use-unit-choice.ts';
import { hasChannel, type Purpose, purposeChoice, purposeKey, purposeOf } from './channel.rules.ts';

interface UnitProps {
  id: string;
  help: string;
  value: string;
  /** it stays as it is */
  fixed?: boolean;
  onChange: (unitId: string) => void;
}

/** Whose channel it is. */
export function ChannelUnitField({ id, help, value, fixed = false, onChange }: UnitProps) {
  const t = useT();
  const units = useUnitChoice(hasChannel);
  return (
    <Form.Item label={t('portal.unit')} htmlFor={id} extra={help} required={!fixed}>
      <Select
        id={id}
        showSearch
        disabled={fixed}
        optionFilterProp="label"
        options={units}
        value={value || null}
        onChange={onChange}
      />
    </Form.Item>
  );
}

interface NameProps {
  id: string;
  help: string;
  value: string;
  onChange: (name: string) => void;
}

/** By what staff know a source. */
export function SourceNameField({ id, help, value, onChange }: NameProps) {
  const t = useT();
  return (
    <Form.Item label={t('portal.name')} htmlFor={id} extra={help} required>
      <Input
        id={id}
        maxLength={60}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Form.Item>
  );
}

interface PurposeProps {
  id: string;
  /** whose channel it is; empty while nobody is chosen */
  unitId: string;
  value: Purpose;
  onChange: (purpose: Purpose) => void;
}

/** What a channel is for, where it is for one thing: a livelihood area or an item. */
export function ChannelPurposeField({ id, unitId, value, onChange }: PurposeProps) {
  const t = useT();
  const { data } = useDocument(ColumnItemsDocument, { unitId }, { enabled: unitId !== '' });
  const words = { areas: t('purpose.areas'), items: t('purpose.items') };
  return (
    <Form.Item label={t('purpose.label')} htmlFor={id} extra={t('purpose.help')}>
      <Select
        id={id}
        showSearch
        allowClear
        disabled={unitId === ''}
        placeholder={t('purpose.none')}
        optionFilterProp="label"
        options={purposeChoice(data?.columnItems ?? [], words)}
        value={data ? purposeKey(value) : null}
        onChange={(key) => onChange(purposeOf(key ?? null))}
      />
    </Form.Item>
  );
}
