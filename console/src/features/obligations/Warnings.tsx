import { type ObligationFilter, type ObligationRowFragment, ObligationsTotalDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { LightTag } from '../../components/LightTag.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ExportButton } from '../../components/list/ExportButton.tsx';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { useRecordList } from '../../components/list/use-record-list.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { type Translate, useT } from '../../providers/i18n.ts';
import { LetterState } from '../notices/LetterState.tsx';
import { WarningFilters } from './WarningFilters.tsx';
import { warningFilter } from './warning-filter.ts';

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
          {row.vehiclePlate ? <span className="muted occurrence-what">{row.vehiclePlate}</span> : null}
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
          <>
            <LinkButton to="/warnings/reminders">{t('reminderRule.title')}</LinkButton>
            <ExportButton
              kind="OBLIGATIONS"
              filter={filter}
              sort={address.sort.length > 0 ? address.sort : ORDER}
              total={list.total}
            />
          </>
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
