import { HistoryDocument } from '@sanwu/schema';
import { useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { Failed, Waiting } from '../States.tsx';
import { HistoryEntries } from './HistoryEntries.tsx';

/** Entries a press brings. */
const TAKE = 50;

interface Props {
  recordId: string;
  own: string;
  /** the oldest entry that is shown */
  before: string;
}

/** The way to what is older; pressed, it brings some of it, with the way to the rest below. */
export function OlderHistory(props: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (open) return <Older {...props} />;
  return (
    <button type="button" className="link-button" onClick={() => setOpen(true)}>
      {t('history.older')}
    </button>
  );
}

function Older({ recordId, own, before }: Props) {
  // One more than is shown tells whether there is anything older.
  const { data, error, loading, refetch } = useDocument(
    HistoryDocument,
    { recordId, before, take: TAKE + 1 },
    { keep: true },
  );
  const entries = data?.history.slice(0, TAKE) ?? [];
  const last = entries.at(-1);
  return (
    <>
      {loading ? <Waiting /> : null}
      {error ? <Failed error={error} retry={refetch} /> : null}
      <HistoryEntries entries={entries} own={own} />
      {last && data && data.history.length > TAKE ? (
        <OlderHistory recordId={recordId} own={own} before={last.id} />
      ) : null}
    </>
  );
}
