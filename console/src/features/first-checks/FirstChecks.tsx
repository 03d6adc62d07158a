import { type LedDisclosurePartsFragment, LedDisclosuresDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { Choice, FilterSentence } from '../../components/list/FilterSentence.tsx';
import { ListPages } from '../../components/list/ListPages.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { LedItemChoice } from '../catalogue/LedItemChoice.tsx';
import { LedUnit } from '../catalogue/LedUnit.tsx';
import { ledFilter } from './led-filter.ts';

const NO_SORTS: readonly string[] = [];

/** 初审: entries of the items that one's unit leads, those that wait first. */
export function FirstChecks() {
  const t = useT();
  const control = useListAddress(NO_SORTS);
  const { today } = useDates();
  const { page, pageSize, values } = control.address;
  const { state: _, ...like } = values;
  const search = new URLSearchParams(like).toString();
  const filtered = Object.values(values).some((value) => value !== '');
  const { data, error, refetch } = useDocument(
    LedDisclosuresDocument,
    { filter: ledFilter(values), skip: (page - 1) * pageSize, take: pageSize },
    { keep: true, fresh: true },
  );
  const { items = [], totalItems } = data?.ledDisclosures ?? {};
  return (
    <>
      <PageHeader
        title={t('place.firstChecks')}
        note={t('firstCheck.note')}
        actions={<LinkButton to="/disclosures/led">{t('place.led')}</LinkButton>}
      />
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
        <LedItemChoice control={control} />
        <DaysChoice control={control} latest={today} />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {totalItems === 0 ? <Empty>{t(filtered ? 'firstCheck.noneLike' : 'firstCheck.none')}</Empty> : null}
      {totalItems ? (
        <div className="record-list">
          <ul className="panel rows">
            {items.map((entry) => (
              <Entry key={entry.id} entry={entry} search={search && `?${search}`} />
            ))}
          </ul>
          <ListPages control={control} shown={items.length} total={totalItems} wide={false} />
        </div>
      ) : null}
    </>
  );
}

function Entry({ entry, search }: { entry: LedDisclosurePartsFragment; search: string }) {
  const t = useT();
  const dates = useDates();
  const { id, unit, township, title, itemName, periodLabel, publishedOn, late, firstCheck } = entry;
  return (
    <li>
      <LedUnit unit={unit} township={township} />
      <span className="row-main">
        <Link to={`/disclosures/first-checks/${id}${search}`}>{title}</Link>
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
