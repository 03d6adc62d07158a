import type { HistoryQuery } from '@sanwu/schema';
import { dayOf, isDay, isInstant, timeOf } from '../../lib/dates.ts';
import { useT } from '../../providers/i18n.ts';
import { When } from '../Due.tsx';
import { fieldKey, periodText, tableKey, valueKey } from '../trail-words.ts';
import { useDates } from '../use-dates.ts';

type HistoryEntry = HistoryQuery['history'][number];

interface Props {
  entries: readonly HistoryEntry[];
  /** the record's own table: only parts of it are named */
  own: string;
}

/** Entries of the trail, newest first. */
export function HistoryEntries({ entries, own }: Props) {
  return (
    <ol className="history-list">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} own={own} />
      ))}
    </ol>
  );
}

function Entry({ entry, own }: { entry: HistoryEntry; own: string }) {
  const t = useT();
  const table = tableKey(entry.table);
  const part = table && entry.table !== own ? t(table) : '';
  return (
    <li>
      <p className="history-who">
        <strong>{entry.actorName}</strong> {t(`operation.${entry.operation}`)} {part}
        <span className="muted">
          <When at={entry.at} />
        </span>
      </p>
      {entry.reason ? <p className="history-reason">{entry.reason}</p> : null}
      <Changes changes={entry.changes} />
    </li>
  );
}

function Changes({ changes }: { changes: HistoryEntry['changes'] }) {
  const t = useT();
  const shown = changes.flatMap((change) => {
    const key = fieldKey(change.field);
    return key ? [{ ...change, label: t(key) }] : [];
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
                <Value field={field} value={before} />
              </del>
            )}
            {before !== null && after !== null ? <span aria-hidden> → </span> : null}
            {after === null ? null : (
              <ins>
                <Value field={field} value={after} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value as it is read: codes, days and instants in words, everything else as it stands. */
function Value({ field, value }: { field: string; value: string }) {
  const t = useT();
  const dates = useDates();
  const key = valueKey(field, value);
  if (key) return t(key);
  if (field === 'period') return periodText(t, value);
  if (value === '') return t('history.blank');
  if (isDay(value)) return dates.day(value);
  return isInstant(value) ? `${dates.day(dayOf(value))} ${timeOf(value)}` : value;
}
