import { HistoryDocument, type HistoryQuery } from '@sanwu/schema';
import { useState } from 'react';
import { valueText } from '../lib/value-text.ts';
import { useT } from '../providers/i18n.ts';
import { type Resource, useDocument } from '../providers/use-document.ts';
import { usePermission } from '../providers/viewer.tsx';
import { When } from './Due.tsx';
import { Panel } from './Panel.tsx';
import { Empty, Failed, Waiting } from './States.tsx';

const FIRST = 8;

/** The trail of one record: who changed what, when, why, with the differences. */
export function RecordHistory({ recordId, resource }: { recordId: string; resource: Resource }) {
  return usePermission('HISTORY_READ') ? <History recordId={recordId} resource={resource} /> : null;
}

function History({ recordId, resource }: { recordId: string; resource: Resource }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const { data, error, loading, refetch } = useDocument(
    HistoryDocument,
    { recordId },
    { live: [resource], ids: { [resource]: [recordId] } },
  );
  // Who may read a record may not always read its trail: then there is simply none here.
  if (error && (error['code'] === 'NOT_FOUND' || error['code'] === 'FORBIDDEN')) return null;
  const entries = data?.history ?? [];
  return (
    <Panel title={t('history.title')} count={data ? entries.length : undefined} className="history">
      {loading ? <Waiting /> : null}
      {error ? <Failed error={error} retry={refetch} /> : null}
      {data && entries.length === 0 ? <Empty>{t('history.empty')}</Empty> : null}
      <ol className="history-list">
        {(all ? entries : entries.slice(0, FIRST)).map((entry) => (
          <Entry key={entry.id} entry={entry} />
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

function Entry({ entry }: { entry: HistoryQuery['history'][number] }) {
  const t = useT();
  return (
    <li>
      <p className="history-who">
        <strong>{entry.actorName}</strong> {t(`operation.${entry.operation}`)}
        <span className="muted">
          <When at={entry.at} />
        </span>
      </p>
      {entry.reason ? <p className="history-reason">{entry.reason}</p> : null}
      {entry.changes.length > 0 ? (
        <dl className="history-changes">
          {entry.changes.map((change) => (
            <div key={change.field}>
              <dt>{change.label}</dt>
              <dd>
                {change.before === null ? null : (
                  <del>{change.before ? valueText(change.before) : t('history.blank')}</del>
                )}
                {change.before !== null && change.after !== null ? <span aria-hidden> → </span> : null}
                {change.after === null ? null : (
                  <ins>{change.after ? valueText(change.after) : t('history.blank')}</ins>
                )}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}
