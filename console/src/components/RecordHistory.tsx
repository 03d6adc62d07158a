import { HistoryDocument, type HistoryQuery } from '@sanwu/schema';
import { useState } from 'react';
import { dayOf, isDay, isInstant, timeOf } from '../lib/dates.ts';
import { useT } from '../providers/i18n.ts';
import { type Resource, useDocument } from '../providers/use-document.ts';
import { usePermission } from '../providers/viewer.tsx';
import { When } from './Due.tsx';
import { Panel } from './Panel.tsx';
import { Empty, Failed, Waiting } from './States.tsx';
import { fieldKey, periodText, tableKey, valueKey } from './trail-words.ts';
import { useDates } from './use-dates.ts';

const FIRST = 8;
const OWN_TABLE: Partial<Record<Resource, string>> = {
  disclosures: 'disclosure',
  notices: 'notice',
  obligations: 'obligation',
  units: 'unit',
};

interface Props {
  recordId: string;
  resource: Resource;
  /** begins as a heading that opens it: where something else tells the story */
  folded?: boolean;
}

/** The trail of one record: who changed what, when, why, with the differences. */
export function RecordHistory(props: Props) {
  return usePermission('HISTORY_READ') ? <History {...props} /> : null;
}

function History({ recordId, resource, folded = false }: Props) {
  const t = useT();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(!folded);
  const { data, error, loading, refetch } = useDocument(
    HistoryDocument,
    { recordId },
    { live: [resource], ids: { [resource]: [recordId] } },
  );
  // Who may read a record may not always read its trail: then there is simply none here.
  if (error && (error['code'] === 'NOT_FOUND' || error['code'] === 'FORBIDDEN')) return null;
  const entries = data?.history ?? [];
  return (
    <Panel
      title={t('history.title')}
      count={data ? entries.length : undefined}
      className="history"
      {...(folded ? { fold: { open, toggle: () => setOpen(!open) } } : {})}
    >
      {loading ? <Waiting /> : null}
      {error ? <Failed error={error} retry={refetch} /> : null}
      {data && entries.length === 0 ? <Empty>{t('history.empty')}</Empty> : null}
      <ol className="history-list">
        {(all ? entries : entries.slice(0, FIRST)).map((entry) => (
          <Entry key={entry.id} entry={entry} own={OWN_TABLE[resource] ?? ''} />
        ))}
      </ol>
      {entries.length > FIRST && !all ? (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('history.all', { n: entries.length })}
        </button>
      ) : null}
    </Panel>
  );
}

function Entry({ entry, own }: { entry: HistoryQuery['history'][number]; own: string }) {
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

function Changes({ changes }: { changes: HistoryQuery['history'][number]['changes'] }) {
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
