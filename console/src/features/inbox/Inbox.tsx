import {
  SourcesDocument,
  type UnmatchedArticleFilter,
  UnmatchedArticlesDocument,
  type UnmatchedReason,
} from '@sanwu/schema';
import { Pagination } from 'antd';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { InboxArticle } from './InboxArticle.tsx';
import './inbox.css';

const NO_SORTS: readonly string[] = [];
const REASONS: UnmatchedReason[] = ['NO_ITEM', 'NO_PERIOD', 'NOT_OWED', 'AMBIGUOUS_UNIT', 'NO_DAY', 'NO_DISCLOSURE'];

function filterOf({ source, because, text }: Readonly<Record<string, string>>): UnmatchedArticleFilter {
  return {
    ...(source ? { sourceId: { eq: source } } : {}),
    ...(because ? { because: { eq: because as UnmatchedReason } } : {}),
    ...(text ? { text: { contains: text } } : {}),
  };
}

/** Articles that the platform could not tell: one click says what an article is, and the next of its kind goes by itself. */
export function Inbox() {
  const t = useT();
  const brings = useOpens('inbox', 'edit');
  const control = useListAddress(NO_SORTS);
  const { page, pageSize, values } = control.address;
  const sources = useDocument(SourcesDocument, {});
  const { data, error, refetch } = useDocument(
    UnmatchedArticlesDocument,
    { filter: filterOf(values), skip: (page - 1) * pageSize, take: pageSize },
    { keep: true, live: ['sources'], fresh: true },
  );
  const articles = data?.unmatchedArticles;
  const filtered = Object.values(values).some((value) => value !== '');
  return (
    <>
      <PageHeader
        title={t('place.inbox')}
        note={t('inbox.note')}
        actions={brings ? <LinkButton to="/disclosures/sources/link">{t('pasted.title')}</LinkButton> : undefined}
      />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <Choice
          control={control}
          name="source"
          label={t('inbox.source')}
          any={t('inbox.everySource')}
          options={(sources.data?.sources ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
        />
        <Choice
          control={control}
          name="because"
          label={t('inbox.because')}
          any={t('inbox.waiting')}
          options={REASONS.map((value) => ({ value, label: t(`inboxReason.${value}`) }))}
        />
        <Words control={control} name="text" label={t('inbox.text')} />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {articles?.totalItems === 0 ? <Empty>{t(filtered ? 'inbox.noneLike' : 'inbox.none')}</Empty> : null}
      {articles && articles.totalItems > 0 ? (
        <div className="record-list">
          <ul className="panel inbox">
            {articles.items.map((article) => (
              <InboxArticle key={`${article.id}:${article.version}`} article={article} onDone={refetch} />
            ))}
          </ul>
          <Pagination
            current={page}
            pageSize={pageSize}
            total={articles.totalItems}
            showTotal={(n) => t('list.total', { n })}
            showSizeChanger={false}
            onChange={(next) => control.setTable({ page: next, pageSize, sort: [] })}
          />
        </div>
      ) : null}
    </>
  );
}
