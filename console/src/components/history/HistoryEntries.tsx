import type { HistoryQuery } from '@sanwu/schema';
import { useT } from '../../providers/i18n.ts';
import { When } from '../Due.tsx';
import { tableKey } from '../trail-words.ts';
import { Changes } from './Changes.tsx';

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
      <Changes changes={entry.changes} table={entry.table} />
    </li>
  );
}
