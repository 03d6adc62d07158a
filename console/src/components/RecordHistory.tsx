import { HistoryDocument } from '@sanwu/schema';
import { useState } from 'react';
import { useT } from '../providers/i18n.ts';
import type { Resource } from '../providers/live.ts';
import { useDocument } from '../providers/use-document.ts';
import { usePermission } from '../providers/viewer.tsx';
import { HistoryEntries } from './history/HistoryEntries.tsx';
import { OlderHistory } from './history/OlderHistory.tsx';
import { Panel } from './Panel.tsx';
import { Empty, Failed, Waiting } from './States.tsx';

const FIRST = 8;
const OWN_TABLE: Partial<Record<Resource, string>> = {
  dailyChecks: 'daily_check',
  disclosures: 'disclosure',
  findings: 'finding',
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
  const [open, setOpen] = useState(!folded);
  // One more than is shown tells whether there is anything older.
  const { data, error, loading, refetch } = useDocument(
    HistoryDocument,
    { recordId, before: null, take: FIRST + 1 },
    { live: [resource], ids: { [resource]: [recordId] } },
  );
  // Who may read a record may not always read its trail: then there is simply none here.
  if (error && (error['code'] === 'NOT_FOUND' || error['code'] === 'FORBIDDEN')) return null;
  const own = OWN_TABLE[resource] ?? '';
  const entries = data?.history.slice(0, FIRST) ?? [];
  const last = entries.at(-1);
  const more = (data?.history.length ?? 0) > FIRST;
  return (
    <Panel
      title={t('history.title')}
      count={data && !more ? entries.length : undefined}
      className="history"
      {...(folded ? { fold: { open, toggle: () => setOpen(!open) } } : {})}
    >
      {loading ? <Waiting /> : null}
      {error ? <Failed error={error} retry={refetch} /> : null}
      {data && entries.length === 0 ? <Empty>{t('history.empty')}</Empty> : null}
      <HistoryEntries entries={entries} own={own} />
      {more && last ? <OlderHistory recordId={recordId} own={own} before={last.id} /> : null}
    </Panel>
  );
}
