import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useClock } from '../providers/clock.ts';
import { useLanguage } from '../providers/i18n.ts';

interface Props {
  id?: string;
  label?: string;
  value?: string;
  onChange?: (day: string) => void;
  /** may be left empty */
  optional?: boolean;
}

/** A day from today on, kept as 2019-10-18. */
export function DayField({ id, label, value, onChange, optional = false }: Props) {
  const { today } = useClock();
  const language = useLanguage();
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : '')}
      format={language === 'zh' ? 'YYYY年M月D日' : 'D MMM YYYY'}
      disabledDate={(day) => day.format('YYYY-MM-DD') < today}
      defaultPickerValue={dayjs(today)}
      showNow={false}
      allowClear={optional}
      style={{ width: '100%' }}
    />
  );
}
