import {
  type Light,
  type ObligationFilter,
  type ObligationKind,
  type ObligationRowFragment,
  type ObligationState,
  ObligationsTotalDocument,
} from '@sanwu/schema';
import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { LightTag } from '../../components/LightTag.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { type ListControl, useListAddress } from '../../components/list/use-list-address.ts';
import { useRecordList } from '../../components/list/use-record-list.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { type Translate, useT } from '../../providers/i18n.ts';
import { LetterState } from '../notices/LetterState.tsx';

const SORTS = ['DUE_ON', 'LIGHT', 'UNIT'];
const ORDER = [
  { field: 'LIGHT', direction: 'DESC' as const },
  { field: 'DUE_ON', direction: 'ASC' as const },
];
const LIGHTS: Light[] = ['RED', 'YELLOW', 'GREEN'];
const STATES: ObligationState[] = ['OPEN', 'UPCOMING', 'FULFILLED', 'FULFILLED_LATE', 'EXEMPTED'];
const KINDS: ObligationKind[] = ['DISCLOSURE', 'ANSWER'];

/** The address's words as the API's filter; without a state, what is open. */
export function warningFilter(values: Readonly<Record<string, string>>): ObligationFilter {
  const { light, state, kind, under, text, due, since } = values;
  return {
    state: { eq: STATES.find((one) => one === state) ?? 'OPEN' },
    ...(light ? { light: { eq: light as Light } } : {}),
    ...(kind ? { kind: { eq: kind as ObligationKind } } : {}),
    ...(under ? { under } : {}),
    ...(text ? { text: { contains: text } } : {}),
    ...(due ? { dueOn: { eq: due } } : {}),
    ...(since ? { redSince: since } : {}),
  };
}

function columns(t: Translate): Column<ObligationRowFragment>[] {
  return [
    {
      key: 'light',
      title: t('field.light'),
      sort: 'LIGHT',
      width: 110,
      render: (row) => <LightTag light={row.light} />,
    },
    {
      key: 'unit',
      title: t('field.unit'),
      sort: 'UNIT',
      width: 220,
      render: (row) => <UnitLink id={row.unit.id} name={row.unit.shortName} path={row.unit.pathNames} />,
    },
    { key: 'title', title: t('field.owed'), render: (row) => <Link to={`/warnings/${row.id}`}>{row.title}</Link> },
    {
      key: 'due',
      title: t('field.dueOn'),
      sort: 'DUE_ON',
      width: 260,
      render: (row) => <Due day={row.dueOn} workingDaysLeft={row.workingDaysLeft} />,
    },
    {
      key: 'letter',
      title: t('field.letter'),
      width: 200,
      render: (row) =>
        row.openNotice ? (
          <LetterState notice={row.openNotice} />
        ) : (
          <span className="muted">{t(`obligationState.${row.state}`)}</span>
        ),
    },
  ];
}

/** 预警: what is owed, with its light. */
export function Warnings() {
  const t = useT();
  const control = useListAddress(SORTS);
  const list = useRecordList<ObligationRowFragment, ObligationFilter, object>({
    resource: 'obligations',
    filter: warningFilter(control.address.values),
    address: control.address,
    order: ORDER,
    total: ObligationsTotalDocument,
  });
  return (
    <>
      <PageHeader title={t('place.warnings')} note={t('warnings.note')} />
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
  const lights = LIGHTS.map((value) => ({ value, label: t(`light.${value}`) }));
  const states = STATES.slice(1).map((value) => ({ value, label: t(`obligationState.${value}`) }));
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
      <span>{t('filter.light')}</span>
      <Choice control={control} name="light" label={t('field.light')} any={t('filter.anyLight')} options={lights} />
      <span>{t('filter.with')}</span>
      <Words control={control} name="text" label={t('filter.text')} />
    </FilterSentence>
  );
}
