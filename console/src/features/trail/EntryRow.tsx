import { DownOutlined, UpOutlined } from '@ant-design/icons';
import type { TrailQuery } from '@sanwu/schema';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { When } from '../../components/Due.tsx';
import { Changes } from '../../components/history/Changes.tsx';
import { tableKey } from '../../components/trail-words.ts';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { gist } from './gist.ts';
import { trailAddress } from './trail-filter.ts';

export type TrailEntry = TrailQuery['trail'][number];

/** Who did what to which row, in a line that opens to everything that was written. */
export function EntryRow({ entry }: { entry: TrailEntry }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const key = tableKey(entry.table);
  return (
    <li>
      <button
        type="button"
        className="trail-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="trail-what">
          <strong>{entry.actorName}</strong> {t(`operation.${entry.operation}`)} {key ? t(key) : entry.table}{' '}
          <span className="muted">{gist(t, entry)}</span>
        </span>
        <span className={entry.leaf === null ? 'trail-seal' : 'trail-seal muted'}>
          {t(entry.leaf === null ? 'trail.unsealed' : 'trail.sealed')}
        </span>
        <span className="muted trail-when">
          <When at={entry.at} />
        </span>
        <span className="muted trail-fold">{open ? <UpOutlined /> : <DownOutlined />}</span>
      </button>
      {entry.reason ? <p className="trail-reason">{entry.reason}</p> : null}
      {open ? <Opened id={id} entry={entry} /> : null}
    </li>
  );
}

function Opened({ id, entry }: { id: string; entry: TrailEntry }) {
  const t = useT();
  const dates = useDates();
  return (
    <div id={id} className="trail-open">
      {entry.erasedAt ? <p className="muted">{t('trail.erased', { at: dates.system(entry.erasedAt) })}</p> : null}
      <Changes changes={entry.changes} table={entry.table} all />
      <dl className="facts trail-ids">
        <dt>{t('trail.entryNumber')}</dt>
        <dd>{entry.id}</dd>
        <dt>{t('trail.recordedAt')}</dt>
        <dd>{dates.system(entry.recordedAt)}</dd>
        <dt>{t('trail.seal')}</dt>
        <dd>{entry.leaf === null ? t('trail.waits') : t('trail.leaf', { n: entry.leaf })}</dd>
        <dt>{t('trail.actorKind')}</dt>
        <dd>{t(`actorKind.${entry.actorKind}`)}</dd>
        <dt>{t('trail.recordId')}</dt>
        <dd>
          <code>{entry.recordId}</code> <Link to={trailAddress({ record: entry.recordId })}>{t('trail.ofRecord')}</Link>
        </dd>
        {entry.rowId === entry.recordId ? null : (
          <>
            <dt>{t('trail.rowId')}</dt>
            <dd>
              <code>{entry.rowId}</code>
            </dd>
          </>
        )}
        <dt>{t('trail.requestId')}</dt>
        <dd>
          <code>{entry.requestId}</code>{' '}
          <Link to={trailAddress({ request: entry.requestId })}>{t('trail.ofRequest')}</Link>
        </dd>
      </dl>
    </div>
  );
}
