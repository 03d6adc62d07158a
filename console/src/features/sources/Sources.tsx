import { SourcesDocument } from '@sanwu/schema';
import { LinkButton } from '../../components/LinkButton.tsx';
import { FilterSentence } from '../../components/list/FilterSentence.tsx';
import { Word } from '../../components/list/FilterWord.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { InboxLink } from '../inbox/InboxLink.tsx';
import { isBroken } from './broken.rules.ts';
import { SourceCard } from './SourceCard.tsx';

const NO_SORTS: readonly string[] = [];

/** Where publications are captured from, and how the last run went. */
export function Sources() {
  const t = useT();
  const connects = useOpens('sources', 'create');
  const brings = useOpens('inbox', 'edit');
  const control = useListAddress(NO_SORTS);
  const { data, error, loading, refetch } = useDocument(SourcesDocument, {}, { live: ['sources'], fresh: true });
  const broken = control.address.values['state'] === 'BROKEN';
  const shown = (data?.sources ?? []).filter((source) => !broken || isBroken(source));
  return (
    <>
      <PageHeader
        title={t('place.sources')}
        note={t('sources.note')}
        actions={
          <>
            <InboxLink />
            {brings ? (
              <>
                <LinkButton to="/disclosures/sources/import">{t('publishedImport.title')}</LinkButton>
                <LinkButton to="/disclosures/sources/link">{t('pasted.title')}</LinkButton>
              </>
            ) : null}
            {connects ? (
              <>
                <LinkButton to="/disclosures/sources/hosts">{t('network.allowed')}</LinkButton>
                <LinkButton to="/disclosures/sources/new-account">{t('weChat.connect')}</LinkButton>
                <LinkButton type="primary" to="/disclosures/sources/new">
                  {t('portal.connect')}
                </LinkButton>
              </>
            ) : null}
          </>
        }
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {loading ? <Waiting /> : null}
      {broken ? (
        <FilterSentence control={control}>
          <span>{t('filter.show')}</span>
          <Word control={control} names={['state']} say={() => t('admin.sources')} />
        </FilterSentence>
      ) : null}
      {data?.sources.length === 0 ? <Empty>{t('sources.empty')}</Empty> : null}
      {data && broken && shown.length === 0 ? <Empty>{t('admin.noneBroken')}</Empty> : null}
      <ul className="source-list">
        {shown.map((source) => (
          <SourceCard key={source.id} source={source} onRun={refetch} />
        ))}
      </ul>
    </>
  );
}
