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
  /** from the first of these days to the second, whatever the business clock says */
  between?: readonly [first: string, last: string];
}

/** A day from today on, or one that is past, kept as 2019-10-18. */
export function DayField({ id, label, value, onChange, optional = false, past = false, earliest, between }: Props) {
  const { today } = useClock();
  const language = useLanguage();
  const shown = useDayValue(value);
  const [first, last] = between ?? [];
  const offered = (day: string) => {
    if (first && last) return day >= first && day <= last;
    return past ? day <= today && day >= (earliest ?? '') : day >= today;
  };
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={shown}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : '')}
      format={language === 'zh' ? 'YYYY年M月D日' : 'D MMM YYYY'}
      disabledDate={(day) => !offered(day.format('YYYY-MM-DD'))}
      defaultPickerValue={dayjs(first ?? today)}
      showNow={false}
      allowClear={optional}
      style={{ width: '100%' }}
    />
  );
}
