import { NOW_AND_THEN, type PeriodWords, periodOfKey, recentPeriods } from '../../lib/periods.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useDates } from '../use-dates.ts';
import { Choice } from './FilterSentence.tsx';
import type { ListControl } from './use-list-address.ts';

/** Years that are offered; an older period comes by a link. */
const YEARS = 5;

function labelOf(t: Translate, { words, year, n }: PeriodWords): string {
  if (words === 'periodOf.year') return t(words, { year });
  if (words === 'periodOf.months') return t(words, { year, from: 2 * n - 1, to: 2 * n });
  if (words === 'periodOf.half') return t(n === 1 ? 'periodOf.half1' : 'periodOf.half2', { year });
  return words === 'periodOf.quarter' ? t(`periodOf.quarter${n as 1 | 2 | 3 | 4}`, { year }) : t(words, { year, n });
}

/** 所属期 in a filter's sentence. */
export function PeriodChoice({ control }: { control: ListControl }) {
  const t = useT();
  const { today } = useDates();
  const offered = recentPeriods(today, YEARS);
  const chosen = periodOfKey(control.address.values['period'] ?? '');
  const all = chosen && !offered.some(({ key }) => key === chosen.key) ? [chosen, ...offered] : offered;
  return (
    <Choice
      control={control}
      name="period"
      label={t('field.period')}
      any={t('filter.anyPeriod')}
      options={[
        { value: NOW_AND_THEN, label: t('filter.nowAndThen') },
        ...all.map((period) => ({ value: period.key, label: labelOf(t, period) })),
      ]}
      searchable
    />
  );
}
