import { type ObligationFilter, type ObligationRowFragment, ObligationsTotalDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { LightTag } from '../../components/LightTag.tsx';
import { ExportButton } from '../../components/list/ExportButton.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { DayWord, OwnUnitWord, UnitWord, Word } from '../../components/list/FilterWord.tsx';
import { AreaWord, ItemChoice } from '../../components/list/ItemChoice.tsx';
import { PeriodWord } from '../../components/list/PeriodChoice.tsx';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { type ListControl, useListAddress } from '../../components/list/use-list-address.ts';
import { useRecordList } from '../../components/list/use-record-list.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { LetterState } from '../notices/LetterState.tsx';
import { KINDS, LIGHTS, STATE_GROUPS, STATES, warningFilter } from './warning-filter.ts';

const SORTS = ['DUE_ON', 'LIGHT', 'UNIT'];
const ORDER = [
  { field: 'LIGHT', direction: 'DESC' as const },
  { field: 'DUE_ON', direction: 'ASC' as const },
];
function columns(t: Translate): Column<ObligationRowFragment>[] {
  return [
    {
      key: 'light',
      title: t('field.light'),
      sort: 'LIGHT',
      width: 95,
      render: (row) => <LightTag light={row.light} />,
    },
    {
      key: 'unit',
      title: t('field.unit'),
      sort: 'UNIT',
      width: 190,
      render: (row) => <UnitLink id={row.unit.id} name={row.unit.shortName} path={row.unit.pathNames} />,
    },
    {
      key: 'title',
      title: t('field.owed'),
      width: 260,
      render: (row) => (
        <>
          <Link to={`/warnings/${row.id}`}>{row.title}</Link>
          <Happened row={row} />
        </>
      ),
    },
    {
      key: 'due',
      title: t('field.dueOn'),
      sort: 'DUE_ON',
      width: 250,
      render: (row) => <Due day={row.dueOn} workingDaysLeft={row.workingDaysLeft} />,
    },
    { key: 'state', title: t('field.state'), width: 80, render: (row) => t(`obligationState.${row.state}`) },
    {
      key: 'letter',
      title: t('field.letter'),
      width: 260,
      render: (row) => (row.openNotice ? <LetterState notice={row.openNotice} /> : null),
    },
  ];
}

/** What happened that must be published: titles leave it out, and two of one day look the same. */
function Happened({ row: { title, periodLabel } }: { row: ObligationRowFragment }) {
  if (periodLabel === null || title.includes(periodLabel)) return null;
  return <span className="muted occurrence-what">{periodLabel.slice(periodLabel.indexOf('：') + 1)}</span>;
}

/** 预警: what is owed, with its light. */
export function Warnings() {
  const t = useT();
  const control = useListAddress(SORTS);
  const { address } = control;
  const filter = warningFilter(address.values);
  const list = useRecordList<ObligationRowFragment, ObligationFilter, object>({
    resource: 'obligations',
    filter,
    address,
    order: ORDER,
    total: ObligationsTotalDocument,
  });
  return (
    <>
      <PageHeader
        title={t('place.warnings')}
        note={t('warnings.note')}
        actions={
          <ExportButton
            kind="OBLIGATIONS"
            filter={filter}
            sort={address.sort.length > 0 ? address.sort : ORDER}
            total={list.total}
          />
        }
      />
      <WarningFilters control={control} />
      <RecordTable
        label={t('place.warnings')}
        list={list}
        control={control}
        columns={columns(t)}
        to={(row) => `/warnings/${row.id}`}
        empty={t('warnings.empty')}
      />
    </>
  );
}

function WarningFilters({ control }: { control: ListControl }) {
  const t = useT();
  const dates = useDates();
  const lights = [
    { value: 'LIT', label: t('filter.lit') },
    ...LIGHTS.map((value) => ({ value, label: t(`light.${value}`) })),
  ];
  const states = [
    ...Object.keys(STATE_GROUPS).map((value) => ({
      value,
      label: t(`obligationStates.${value as 'ALL' | 'DUE' | 'PENDING' | 'DONE'}`),
    })),
    ...STATES.slice(1).map((value) => ({ value, label: t(`obligationState.${value}`) })),
  ];
  const kinds = KINDS.map((value) => ({ value, label: t(`obligationKind.${value}`) }));
  return (
    <FilterSentence control={control}>
      <span>{t('filter.show')}</span>
      <UnitChoice control={control} />
      <span>{t('filter.of')}</span>
      <Choice
        control={control}
        name="state"
        label={t('field.state')}
        any={t('obligationState.OPEN')}
        options={states}
      />
      <Choice control={control} name="kind" label={t('field.kind')} any={t('filter.allKinds')} options={kinds} />
      <ItemChoice control={control} />
      <span>{t('filter.light')}</span>
      <Choice control={control} name="light" label={t('field.light')} any={t('filter.anyLight')} options={lights} />
      <span>{t('filter.with')}</span>
      <Words control={control} name="text" label={t('filter.text')} />
      <OwnUnitWord control={control} />
      <UnitWord control={control} word="owed" say={(name) => t('filter.owedBelow', { name })} />
      <UnitWord control={control} word="debtor" say={(name) => t('filter.owedBy', { name })} />
      <AreaWord control={control} />
      <PeriodWord control={control} />
      <Word
        control={control}
        names={['foreseen']}
        say={({ foreseen }) => t(foreseen === 'yes' ? 'filter.foreseen' : 'filter.happened')}
      />
      <Word control={control} names={['due']} say={({ due = '' }) => t('filter.due', { day: dates.day(due) })} />
      <DayWord control={control} say={(span) => t('filter.dueWithin', { span })} />
      <Word
        control={control}
        names={['since']}
        say={({ since = '' }) => t('filter.since', { day: dates.day(since) })}
      />
    </FilterSentence>
  );
}
