import { SourcesDocument, UnmatchedArticlesDocument } from '@sanwu/schema';
import { Pagination } from 'antd';
import { useParams } from 'react-router';
import { When } from '../../components/Due.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

const NO_SORTS: readonly string[] = [];

/** Articles of a source that fulfilled nothing, each with the reason. */
export function UnmatchedArticles() {
  const t = useT();
  const { id = '' } = useParams();
  const { address, setTable } = useListAddress(NO_SORTS);
  const { page, pageSize } = address;
  const sources = useDocument(SourcesDocument, {});
  const { data, error, refetch } = useDocument(
    UnmatchedArticlesDocument,
    { sourceId: id, skip: (page - 1) * pageSize, take: pageSize },
    { keep: true, live: ['sources'], ids: { sources: [id] } },
  );
  const articles = data?.unmatchedArticles;
  return (
    <>
      <PageHeader
        title={t('unmatched.title')}
        note={sources.data?.sources.find((source) => source.id === id)?.name ?? null}
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {articles?.totalItems === 0 ? <Empty>{t('unmatched.none')}</Empty> : null}
      {articles && articles.totalItems > 0 ? (
        <div className="record-list">
          <ul className="panel rows">
            {articles.items.map((article) => (
              <li key={article.id}>
                <span className="row-main two-lines">
                  {article.url ? (
                    <a href={article.url} target="_blank" rel="noreferrer noopener">
                      {article.title}
                    </a>
                  ) : (
                    <span>{article.title}</span>
                  )}
                  <span className="muted">{t(`unmatched.${article.because}`)}</span>
                </span>
                <span className="muted">
                  <When at={article.publishedAt} />
                </span>
              </li>
            ))}
          </ul>
          <Pagination
            current={page}
            pageSize={pageSize}
            total={articles.totalItems}
            showTotal={(n) => t('list.total', { n })}
            showSizeChanger={false}
            onChange={(next) => setTable({ page: next, pageSize, sort: [] })}
          />
        </div>
      ) : null}
    </>
  );
}
