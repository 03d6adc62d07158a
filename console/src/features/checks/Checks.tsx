import type { CheckFilter, CheckPartsFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { When } from '../../components/Due.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ExportButton } from '../../components/list/ExportButton.tsx';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { useRecordPage } from '../../components/list/use-record-list.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { CheckFilters } from './CheckFilters.tsx';
import { checkFilter } from './check-filter.ts';

const SORTS = ['CHECKED_AT', 'UNIT', 'CONCLUSION', 'CHECKER'];
const ORDER = [{ field: 'CHECKED_AT', direction: 'DESC' as const }];

function columns(t: Translate): Column<CheckPartsFragment>[] {
  return [
    {
      key: 'unit',
      title: t('field.unit'),
      sort: 'UNIT',
      width: 180,
      render: ({ unit }) => <UnitLink id={unit.id} name={unit.shortName} path={unit.pathNames} />,
    },
    {
      key: 'title',
      title: t('dailyCheck.subject'),
      render: ({ id, title }) => <Link to={`/checks/${id}`}>{title}</Link>,
    },
    {
      key: 'conclusion',
      title: t('dailyCheck.conclusion'),
      sort: 'CONCLUSION',
      width: 220,
      render: ({ conclusion, findings }) => (
        <span>
          <span className="state-tag">{t(`checkConclusion.${conclusion}`)}</span>{' '}
          {findings.length > 0 ? (
            <span className="muted">{t('dailyCheck.howMany', { n: findings.length })}</span>
          ) : null}
        </span>
      ),
    },
    { key: 'way', title: t('dailyCheck.way'), width: 90, label: true, render: ({ way }) => t(`checkWay.${way}`) },
    {
      key: 'checker',
      title: t('dailyCheck.checker'),
      sort: 'CHECKER',
      width: 190,
      label: true,
      render: ({ checker, checkerId, desk }) => (
        <span>
          <Link to={`/checks?checker=${checkerId}`}>{checker}</Link> <span className="muted">{desk.shortName}</span>
        </span>
      ),
    },
    {
      key: 'at',
      title: t('dailyCheck.at'),
      sort: 'CHECKED_AT',
      width: 160,
      render: ({ checkedAt }) => <When at={checkedAt} />,
    },
  ];
}

/** 日常监督: who looked at what, and what it came to. */
export function Checks() {
  const t = useT();
  const control = useListAddress(SORTS);
  const seesFindings = useOpens('findings');
  const { address } = control;
  const filter = checkFilter(address.values);
  const list = useRecordPage<CheckPartsFragment, CheckFilter>({
    resource: 'dailyChecks',
    filter,
    address,
    order: ORDER,
  });
  const filtered = Object.values(address.values).some((value) => value !== '');
  return (
    <>
      <PageHeader
        title={t('place.checks')}
        note={t('dailyChecks.note')}
        actions={
          <>
            <LinkButton to="/checks/plans">{t('place.checkPlans')}</LinkButton>
            <LinkButton to="/checks/looks">{t('place.secondLooks')}</LinkButton>
            {seesFindings ? <LinkButton to="/findings">{t('place.findings')}</LinkButton> : null}
            <ExportButton
              kind="CHECKS"
              filter={filter}
              sort={address.sort.length > 0 ? address.sort : ORDER}
              total={list.total}
            />
          </>
        }
      />
      <CheckFilters control={control} checker={list.rows[0]?.checker ?? ''} />
      <RecordTable
        label={t('place.checks')}
        list={list}
        control={control}
        columns={columns(t)}
        to={({ id }) => `/checks/${id}`}
        empty={t(filtered ? 'dailyChecks.noneLike' : 'dailyChecks.none')}
      />
    </>
  );
}
