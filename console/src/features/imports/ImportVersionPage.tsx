import { ImportVersionDocument } from '@sanwu/schema';
import { Pagination } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { Changes } from './Changes.tsx';
import { CountWords } from './CountWords.tsx';
import { useFieldTitle } from './field-title.ts';
import type { ImportPlace } from './import-place.ts';
import { PAGE } from './use-import.ts';

/** One version: who, when, which file, which columns, and what it did. */
export function ImportVersionPage({ place }: { place: ImportPlace }) {
  const t = useT();
  const dates = useDates();
  const titleOf = useFieldTitle();
  const { id = '' } = useParams();
  const [page, setPage] = useState(1);
  const variables = { id, skip: (page - 1) * PAGE, take: PAGE };
  const { data, error, refetch } = useDocument(ImportVersionDocument, variables, { keep: true });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const version = data.import;
  if (!version) return <Empty>{t('import.missing')}</Empty>;
  const inOrder = version.mapping.toSorted((a, b) => a.column - b.column);
  const columns = inOrder.map(({ field, title, column }) =>
    t('import.columnIs', { column, field: titleOf({ key: field, title }) }),
  );
  return (
    <>
      <PageHeader
        title={t('import.versionTitle', { n: version.number })}
        note={version.reason}
        actions={<LinkButton to={`${place.at}/imports`}>{t('import.versions')}</LinkButton>}
      />
      <Panel title={t('import.about')}>
        <dl className="facts">
          <dt>{t('import.who')}</dt>
          <dd>{t('import.by', { who: version.importedBy, when: dates.when(version.importedAt) })}</dd>
          <dt>{t('import.file')}</dt>
          <dd>
            {version.fileUrl ? <a href={version.fileUrl}>{version.fileName}</a> : version.fileName}{' '}
            <span className="muted">{version.fileUrl ? version.sheet : t('import.fileErased')}</span>
          </dd>
          <dt>{t('import.columns')}</dt>
          <dd>{columns.join(t('import.comma'))}</dd>
          <dt>{t('import.effect')}</dt>
          <dd>
            <CountWords counts={version.counts} />
            {version.closeMissing && place.ends ? <p className="muted">{t(`${place.ends}.closedMissing`)}</p> : null}
          </dd>
        </dl>
      </Panel>
      <Panel title={t('import.changed')} count={version.rows.totalItems}>
        <ul className="rows import-rows">
          {version.rows.items.map(({ sheetRow, title, outcome, changes }) => (
            <li key={`${sheetRow}${title}`}>
              <span className="import-row-number muted">
                {sheetRow === null ? t('import.notInTable') : t('import.row', { n: sheetRow })}
              </span>
              <span className="row-main">
                <strong>{title}</strong>
                <Changes changes={changes} />
              </span>
              <span className="state-tag">{t(`importOutcome.${outcome}`)}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Pagination
        className="import-pages"
        current={page}
        pageSize={PAGE}
        total={version.rows.totalItems}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={setPage}
      />
    </>
  );
}
