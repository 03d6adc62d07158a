import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLanguage, useT } from '../../providers/i18n.ts';
import { useDayValue } from '../use-day-value.ts';
import type { ListControl } from './use-list-address.ts';

interface Props {
  control: ListControl;
  /** the last day that can be meant, as 2019-10-15 */
  latest: string;
  /** the words of the address that hold the first day and the last */
  names?: readonly [first: string, last: string];
}

const USUAL = ['from', 'to'] as const;

/** 从…到… in a filter's sentence, in days; either end may be left open. */
export function DaysChoice({ control, latest, names = USUAL }: Props) {
  const t = useT();
  const language = useLanguage();
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  const [first, last] = names;
  const { [first]: from, [last]: to } = control.address.values;
  const shown = { [first]: useDayValue(from), [last]: useDayValue(to) };
  const picker = (name: string, label: string) => (
    <DatePicker
      aria-label={label}
      placeholder={label}
      className="filter-day"
      variant="filled"
      value={shown[name] ?? null}
      onChange={(day) => control.setFilter(name, day ? day.format('YYYY-MM-DD') : '')}
      format={language === 'zh' ? 'YYYY年M月D日' : 'D MMM YYYY'}
      disabledDate={(day) => {
        const one = day.format('YYYY-MM-DD');
        return one > latest || (name === last && from !== undefined && one < from);
      }}
      defaultPickerValue={dayjs(latest)}
      showNow={false}
    />
  );
  return (
    <>
      <span>{t('filter.daysFrom')}</span>
      {picker(first, t('filter.firstDay'))}
      <span>{t('filter.daysTo')}</span>
      {picker(last, t('filter.lastDay'))}
    </>
  );
}

/** The address's days as the API's filter. */
export function daysFilter({ from, to }: Readonly<Record<string, string>>) {
  return from || to ? { on: { range: { from: from ?? null, to: to ?? null } } } : {};
}
