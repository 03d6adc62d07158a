import { ImportsDocument } from '@sanwu/schema';
import { Pagination } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { CountWords } from './CountWords.tsx';
import type { ImportPlace } from './import-place.ts';

const TAKE = 20;

/** Tables that were imported, the newest first. */
export function ImportVersions({ place }: { place: ImportPlace }) {
  const t = useT();
  const dates = useDates();
  const [page, setPage] = useState(1);
  const variables = { kind: place.kind, skip: (page - 1) * TAKE, take: TAKE };
  const { data, error, refetch } = useDocument(ImportsDocument, variables, { keep: true });
  const versions = data?.imports;
  return (
    <>
      <PageHeader
        title={t('import.versions')}
        note={t(`${place.words}.note`)}
        actions={
          <LinkButton type="primary" to={`${place.at}/import`}>
            {t(`${place.words}.title`)}
          </LinkButton>
        }
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={6} /> : null}
      {versions?.totalItems === 0 ? <Empty>{t('import.noVersions')}</Empty> : null}
      {versions && versions.totalItems > 0 ? (
        <ul className="panel rows import-rows">
          {versions.items.map((version) => (
            <li key={version.id}>
              <span className="import-row-number muted">{t('import.number', { n: version.number })}</span>
              <span className="row-main">
                <strong>
                  <Link to={`${place.at}/imports/${version.id}`}>{version.reason}</Link>
                </strong>
                <span className="muted">{version.fileName}</span>
                <CountWords counts={version.counts} />
              </span>
              <span className="muted">
                {t('import.by', { who: version.importedBy, when: dates.when(version.importedAt) })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <Pagination
        className="import-pages"
        current={page}
        pageSize={TAKE}
        total={versions?.totalItems ?? 0}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={setPage}
      />
    </>
  );
}
