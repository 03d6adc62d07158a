import { TrailDocument, type TrailFilter } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { EntryRow } from './EntryRow.tsx';

const TAKE = 50;

interface Props {
  filter: TrailFilter;
  /** only what is older than this entry */
  before?: string | null;
}

/** Entries of the trail, newest first; a press brings what is older, below what is there. */
export function TrailEntries({ filter, before = null }: Props) {
  const t = useT();
  // Another filter begins anew, without what was fetched for the last one.
  const key = JSON.stringify(filter);
  const [older, setOlder] = useState('');
  // One more than is shown tells whether there is anything older.
  const { data, error, loading, refetch } = useDocument(
    TrailDocument,
    { filter, before, take: TAKE + 1 },
    // What is older stays as it is; only the newest can become more.
    { fresh: before === null },
  );
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (loading || !data) return <Waiting rows={8} />;
  const entries = data.trail.slice(0, TAKE);
  const last = entries.at(-1);
  if (!last) return before === null ? <Empty>{t('trail.none')}</Empty> : null;
  const more = data.trail.length > TAKE;
  return (
    <>
      <ol className="panel trail-list">
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </ol>
      {more && older === key ? <TrailEntries filter={filter} before={last.id} /> : null}
      {more && older !== key ? (
        <p className="trail-older">
          <Button onClick={() => setOlder(key)}>{t('trail.older')}</Button>
        </p>
      ) : null}
      {more ? null : <p className="list-total muted">{t('trail.end')}</p>}
    </>
  );
}
