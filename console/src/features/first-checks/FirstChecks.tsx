import { type LedDisclosureFilter, type LedDisclosurePartsFragment, LedDisclosuresDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { Choice, FilterSentence } from '../../components/list/FilterSentence.tsx';
import { ListPages } from '../../components/list/ListPages.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

const NO_SORTS: readonly string[] = [];

function filterOf({ state }: Readonly<Record<string, string>>): LedDisclosureFilter {
  return state === 'ALL' ? {} : { firstChecked: state === 'DONE' };
}

/** 初审: entries of the items that one's unit leads, those that wait first. */
export function FirstChecks() {
  const t = useT();
  const control = useListAddress(NO_SORTS);
  const { page, pageSize, values } = control.address;
  const { data, error, refetch } = useDocument(
    LedDisclosuresDocument,
    { filter: filterOf(values), skip: (page - 1) * pageSize, take: pageSize },
    { keep: true, fresh: true },
  );
  const { items = [], totalItems } = data?.ledDisclosures ?? {};
  return (
    <>
      <PageHeader title={t('place.firstChecks')} note={t('firstCheck.note')} />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <Choice
          control={control}
          name="state"
          label={t('field.state')}
          any={t('firstCheck.waiting')}
          options={[
            { value: 'DONE', label: t('firstCheck.done') },
            { value: 'ALL', label: t('firstCheck.all') },
          ]}
        />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {totalItems === 0 ? <Empty>{t(values['state'] ? 'firstCheck.noneLike' : 'firstCheck.none')}</Empty> : null}
      {totalItems ? (
        <div className="record-list">
          <ul className="panel rows">
            {items.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
          <ListPages control={control} shown={items.length} total={totalItems} wide={false} />
        </div>
      ) : null}
    </>
  );
}

function Entry({ entry }: { entry: LedDisclosurePartsFragment }) {
  const t = useT();
  const dates = useDates();
  const { id, unit, title, itemName, periodLabel, publishedOn, late, firstCheck } = entry;
  return (
    <li>
      <span className="row-unit-wide">{unit.shortName}</span>
      <span className="row-main">
        <Link to={`/disclosures/first-checks/${id}`}>{title}</Link>
        <span className="muted">
          {' '}
          {itemName} {periodLabel}
        </span>
      </span>
      {late ? <span className="due-left due-pressing">{t('disclosure.late')}</span> : null}
      {firstCheck ? (
        <span className="state-tag">{t(firstCheck.problem ? 'firstCheck.wrong' : 'firstCheck.inOrder')}</span>
      ) : null}
      <span className="muted">{dates.day(publishedOn)}</span>
    </li>
  );
}
