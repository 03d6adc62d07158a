import type { FindingKind } from '@sanwu/schema';
import { Form, Select } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { KINDS } from './finding-filter.ts';

interface Props {
  value: FindingKind;
  onChange: (kind: FindingKind) => void;
}

/** What kind of thing is wrong, in a dialog that asks for the words. */
export function KindField({ value, onChange }: Props) {
  const t = useT();
  return (
    <Form.Item label={t('field.kind')} htmlFor="finding-kind" required>
      <Select
        id="finding-kind"
        value={value}
        options={KINDS.map((kind) => ({ value: kind, label: t(`findingKind.${kind}`) }))}
        onChange={onChange}
      />
    </Form.Item>
  );
}
