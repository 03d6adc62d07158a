import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useClock } from '../providers/clock.ts';
import { useLanguage } from '../providers/i18n.ts';
import { useDayValue } from './use-day-value.ts';

interface Props {
  id?: string;
  label?: string;
  value?: string;
  onChange?: (day: string) => void;
  /** may be left empty */
  optional?: boolean;
  /** up to today, and no further back than `earliest` */
  past?: boolean;
  earliest?: string | null;
}

/** A day from today on, or one that is past, kept as 2019-10-18. */
export function DayField({ id, label, value, onChange, optional = false, past = false, earliest }: Props) {
  const { today } = useClock();
  const language = useLanguage();
  const shown = useDayValue(value);
  const offered = (day: string) => (past ? day <= today && day >= (earliest ?? '') : day >= today);
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={shown}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : '')}
      format={language === 'zh' ? 'YYYY年M月D日' : 'D MMM YYYY'}
      disabledDate={(day) => !offered(day.format('YYYY-MM-DD'))}
      defaultPickerValue={dayjs(today)}
      showNow={false}
      allowClear={optional}
      style={{ width: '100%' }}
    />
  );
}
