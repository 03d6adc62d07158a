import type { HistoryQuery } from '@sanwu/schema';
import { dayOf, isDay, isInstant, timeOf } from '../../lib/dates.ts';
import { useT } from '../../providers/i18n.ts';
import { anyFieldKey, fieldKey, periodText, valueKey } from '../trail-words.ts';
import { useDates } from '../use-dates.ts';

type Change = HistoryQuery['history'][number]['changes'][number];

interface Props {
  changes: readonly Change[];
  /** whose columns they are */
  table: string;
  /** columns without words too, by their own names */
  all?: boolean;
}

/** What changed, as it is read: before, after. */
export function Changes({ changes, table, all = false }: Props) {
  const t = useT();
  const shown = changes.flatMap((change) => {
    const key = (all ? anyFieldKey : fieldKey)(change.field, table);
    return key || all ? [{ ...change, label: key ? t(key) : change.field }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <dl className="history-changes">
      {shown.map(({ field, label, before, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {before === null ? null : (
              <del>
                <Value field={field} value={before} table={table} />
              </del>
            )}
            {before !== null && after !== null ? <span aria-hidden> → </span> : null}
            {after === null ? null : (
              <ins>
                <Value field={field} value={after} table={table} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value as it is read: codes, days and instants in words, everything else as it stands. */
function Value({ field, value, table }: { field: string; value: string; table: string }) {
  const t = useT();
  const dates = useDates();
  const key = valueKey(field, value, table);
  if (key) return t(key);
  if (field === 'period' && value.includes('#')) return t('occurrence.on', { day: dates.day(value.slice(0, 10)) });
  if (field === 'period') return periodText(t, value);
  if (value === '') return t('history.blank');
  if (isDay(value)) return dates.day(value);
  return isInstant(value) ? `${dates.day(dayOf(value))} ${timeOf(value)}` : value;
}
