import { Form } from 'antd';
import { DayField } from '../../components/DayField.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';

interface Props {
  /** undefined: today */
  value: string | undefined;
  onChange: (day: string) => void;
  /** the first day that is possible; null: any */
  earliest?: string | null;
}

/** The day from which a change of the tree holds. */
export function EffectiveDay({ value, onChange, earliest = null }: Props) {
  const t = useT();
  const dates = useDates();
  return (
    <Form.Item
      label={t('effective.label')}
      htmlFor="effective-on"
      extra={earliest ? t('effective.earliest', { day: dates.day(earliest) }) : t('effective.help')}
      layout="vertical"
    >
      <DayField id="effective-on" past earliest={earliest} value={value ?? dates.today} onChange={onChange} />
    </Form.Item>
  );
}

/** A day as sentences name it: 今天, or the day in full. */
export function useNamedDay(): (day: string | undefined) => string {
  const t = useT();
  const dates = useDates();
  return (day) => (day === undefined || day === dates.today ? t('effective.today') : dates.day(day));
}
