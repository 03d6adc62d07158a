import type { DayKind } from '@sanwu/schema';
import { Form, InputNumber, Select } from 'antd';
import { useT } from '../../providers/i18n.ts';

interface Props {
  label: string;
  help?: string;
  /** 0: none is allowed */
  least: 0 | 1;
  days: number;
  kind: DayKind;
  onChange: (days: number, kind: DayKind) => void;
}

const KINDS = ['WORKING', 'CALENDAR'] as const;

/** So many days, and which are counted. */
export function DaysInput({ label, help, least, days, kind, onChange }: Props) {
  const t = useT();
  return (
    <Form.Item label={label} extra={help}>
      <span className="item-days">
        <InputNumber
          aria-label={label}
          min={least}
          max={365}
          precision={0}
          value={days}
          onChange={(value) => onChange(value ?? least, kind)}
        />
        <Select
          aria-label={t('item.dayKind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`countedIn.${value}`) }))}
          onChange={(value) => onChange(days, value)}
        />
      </span>
    </Form.Item>
  );
}
