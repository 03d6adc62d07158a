import { PortalKeysDocument } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import type { RecordList } from '../../components/list/use-record-list.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { type Dates, useDates } from '../../components/use-dates.ts';
import { type Translate, useLanguage, useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { KeyState } from './KeyState.tsx';
import type { ShownKey } from './key-standing.ts';
import { RequestKey } from './RequestKey.tsx';
import { scopeNames } from './scope-names.ts';
import './portal.css';

const NO_SORTS: readonly string[] = [];
const NONE: ReadonlySet<string> = new Set();

function columns(t: Translate, language: string, dates: Dates): Column<ShownKey>[] {
  return [
    {
      key: 'title',
      title: t('portalKey.holder'),
      render: (row) => (
        <span className="two-lines">
          <Link to={`/portal-keys/${row.id}`}>{row.holder}</Link>
          <span className="muted">{row.purpose}</span>
        </span>
      ),
    },
    {
      key: 'scopes',
      title: t('portalKey.scopes'),
      label: true,
      render: (row) => scopeNames(t, language, row.scopes),
    },
    { key: 'state', title: t('field.state'), width: 110, render: (row) => <KeyState portalKey={row} /> },
    {
      key: 'expires',
      title: t('portalKey.expiresOn'),
      label: true,
      width: 150,
      render: (row) => <time dateTime={row.expiresOn}>{dates.day(row.expiresOn)}</time>,
    },
    {
      key: 'used',
      title: t('portalKey.lastUsed'),
      label: true,
      width: 190,
      render: (row) => (
        <span className="muted">
          {row.lastUsedAt ? (
            <time dateTime={row.lastUsedAt}>{dates.system(row.lastUsedAt)}</time>
          ) : (
            t('portalKey.neverUsed')
          )}
        </span>
      ),
    },
  ];
}

/** 门户密钥: who outside reads what is public, what for, and until when. */
export function PortalKeys() {
  const t = useT();
  const language = useLanguage();
  const dates = useDates();
  const control = useListAddress(NO_SORTS);
  const [asking, setAsking] = useState(false);
  const { data, error, loading, refetch } = useDocument(PortalKeysDocument, {}, { fresh: true });
  const keys = data?.portalKeys ?? [];
  const { page, pageSize } = control.address;
  const list: RecordList<ShownKey> = {
    ...{ loading, error, refetch, changed: NONE, elsewhere: 0, total: keys.length },
    rows: keys.slice((page - 1) * pageSize, page * pageSize),
  };
  return (
    <>
      <PageHeader
        title={t('place.portalKeys')}
        note={t('portalKey.note')}
        actions={
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('portalKey.request')}
          </Button>
        }
      />
      <RecordTable
        label={t('place.portalKeys')}
        list={list}
        control={control}
        columns={columns(t, language, dates)}
        to={(row) => `/portal-keys/${row.id}`}
        empty={t('portalKey.empty')}
      />
      {asking ? <RequestKey onDone={refetch} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
