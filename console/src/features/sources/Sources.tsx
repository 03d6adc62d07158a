import { SourcesDocument } from '@sanwu/schema';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { SourceCard } from './SourceCard.tsx';

/** Where publications are captured from, and how the last run went. */
export function Sources() {
  const t = useT();
  const { data, error, loading, refetch } = useDocument(SourcesDocument, {}, { live: ['sources'] });
  return (
    <>
      <PageHeader title={t('place.sources')} note={t('sources.note')} />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {loading ? <Waiting /> : null}
      {data?.sources.length === 0 ? <Empty>{t('sources.empty')}</Empty> : null}
      <ul className="source-list">
        {data?.sources.map((source) => (
          <SourceCard key={source.id} source={source} onRun={refetch} />
        ))}
      </ul>
    </>
  );
}
