import { type BulletinRowFragment, BulletinsDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { FilterSentence } from '../../components/list/FilterSentence.tsx';
import { DayWord } from '../../components/list/FilterWord.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { spanFilter } from '../../lib/span-filter.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { PapersMenu } from '../letter-papers/PapersMenu.tsx';
import './bulletins.css';

const NO_SORTS: readonly string[] = [];
/** Bulletins are taken along as they are listed: none is chosen by itself. */
const NONE: ReadonlySet<string> = new Set();

/** 通报: those of the district, drafts first for those who see them. */
export function Bulletins() {
  const t = useT();
  const mayDraft = usePermission('BULLETIN_DRAFT');
  const control = useListAddress(NO_SORTS);
  const { from, to } = control.address.values;
  const filter = spanFilter('publishedOn', from, to);
  const { data, error, refetch } = useDocument(
    BulletinsDocument,
    { filter, skip: 0, take: 200 },
    { live: ['bulletins'] },
  );
  if (error && !data) return <Failed error={error} retry={refetch} />;
  const items = data?.bulletins.items;
  return (
    <>
      <PageHeader
        title={t('place.bulletins')}
        note={t('bulletins.note')}
        actions={
          <>
            <PapersMenu of="bulletins" chosen={NONE} filter={filter} sort={[]} total={data?.bulletins.totalItems} />
            {mayDraft ? (
              <LinkButton to="/bulletins/new" type="primary">
                {t('bulletin.new')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {from || to ? (
        <FilterSentence control={control}>
          <span>{t('filter.show')}</span>
          <DayWord control={control} say={(span) => t('bulletins.publishedWithin', { span })} />
        </FilterSentence>
      ) : null}
      <Panel title={t('place.bulletins')} {...(items ? { count: items.length } : {})}>
        {items ? null : <Waiting rows={4} />}
        {items?.length === 0 ? <Empty>{t(mayDraft ? 'bulletins.emptyDrafter' : 'bulletins.empty')}</Empty> : null}
        <ul className="bulletin-rows">
          {items?.map((one) => (
            <li key={one.id}>
              <Row bulletin={one} />
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

function Row({ bulletin }: { bulletin: BulletinRowFragment }) {
  const t = useT();
  const dates = useDates();
  return (
    <>
      <span className="two-lines">
        <Link to={`/bulletins/${bulletin.id}`}>{bulletin.title}</Link>
        <span className="muted">
          {bulletin.number ?? t('bulletin.unnumbered')} · {t(`bulletinScope.${bulletin.scope}`)}
          {bulletin.publishedOn ? ` · ${dates.day(bulletin.publishedOn)}` : ''}
        </span>
      </span>
      <span className="state-tag">{t(`bulletinState.${bulletin.state}`)}</span>
    </>
  );
}
