import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { PersonChoice } from '../../components/list/PersonChoice.tsx';
import { type ListControl, useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { tableKey } from '../../components/trail-words.ts';
import { useClock } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';
import { SealPanel } from './SealPanel.tsx';
import { TrailEntries } from './TrailEntries.tsx';
import { ACTOR_KINDS, OPERATIONS, trailFilter } from './trail-filter.ts';
import { useTrailTables } from './use-trail-tables.ts';
import './trail.css';

const NO_SORTS: readonly string[] = [];

/** 留痕: everything that was written, by whom, and whether it is sealed. */
export function Trail() {
  const t = useT();
  const control = useListAddress(NO_SORTS);
  return (
    <>
      <PageHeader title={t('place.trail')} note={t('trail.note')} />
      <TrailFilters control={control} />
      <div className="two-columns trail-columns">
        <div>
          <TrailEntries filter={trailFilter(control.address.values)} />
        </div>
        <div>
          <SealPanel />
        </div>
      </div>
    </>
  );
}

function TrailFilters({ control }: { control: ListControl }) {
  const t = useT();
  const { today } = useClock();
  const tables = useTrailTables().map((value) => {
    const key = tableKey(value);
    return { value, label: key ? t(key) : value };
  });
  const kinds = ACTOR_KINDS.map((value) => ({ value, label: t(`actorKind.${value}`) }));
  const operations = OPERATIONS.map((value) => ({ value, label: t(`operation.${value}`) }));
  return (
    <FilterSentence control={control}>
      <span>{t('filter.show')}</span>
      <PersonChoice control={control} name="person" label={t('trail.person')} any={t('filter.everybody')} />
      <Choice {...{ control, name: 'actor', label: t('trail.actorKind'), any: t('trail.anyActor'), options: kinds }} />
      <span>{t('trail.did')}</span>
      <Choice
        {...{ control, name: 'table', label: t('trail.table'), any: t('trail.anyTable'), options: tables }}
        searchable
      />
      <span>{t('filter.of')}</span>
      <Choice
        {...{
          control,
          name: 'operation',
          label: t('trail.operation'),
          any: t('trail.anyOperation'),
          options: operations,
        }}
      />
      <DaysChoice control={control} latest={today} />
      <div className="filter-group">
        <span>{t('trail.withId')}</span>
        <Words control={control} name="record" label={t('trail.recordId')} />
        <Words control={control} name="request" label={t('trail.requestId')} />
      </div>
    </FilterSentence>
  );
}
