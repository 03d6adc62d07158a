import type { DisclosureFilter, DisclosureRowFragment } from '@sanwu/schema';
import { useState } from 'react';
import { Link } from 'react-router';
import { When } from '../../components/Due.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ExportButton } from '../../components/list/ExportButton.tsx';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { useRecordPage } from '../../components/list/use-record-list.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { type Dates, useDates } from '../../components/use-dates.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { CheckSeveral } from '../checks/CheckSeveral.tsx';
import { FirstChecksWaiting } from '../first-checks/FirstChecksWaiting.tsx';
import { InboxLink } from '../inbox/InboxLink.tsx';
import { DisclosureFilters } from './DisclosureFilters.tsx';
import { disclosureFilter } from './disclosure-filter.ts';
import { Funds } from './Funds.tsx';

const SORTS = ['PUBLISHED_ON', 'CAPTURED_AT', 'UNIT', 'AMOUNT'];
const ORDER = [{ field: 'PUBLISHED_ON', direction: 'DESC' as const }];

function columns(t: Translate, dates: Dates): Column<DisclosureRowFragment>[] {
  return [
    {
      key: 'unit',
      title: t('field.unit'),
      sort: 'UNIT',
      width: 200,
      render: (row) => <UnitLink id={row.unit.id} name={row.unit.shortName} path={row.unit.pathNames} />,
    },
    {
      key: 'title',
      title: t('field.title'),
      width: 330,
      render: (row) => <Link to={`/disclosures/${row.id}`}>{row.title}</Link>,
    },
    {
      key: 'item',
      title: t('field.item'),
      width: 225,
      render: (row) => (
        <span>
          {row.item.name} <span className="muted">{row.periodLabel}</span>
        </span>
      ),
    },
    {
      key: 'published',
      title: t('field.publishedOn'),
      sort: 'PUBLISHED_ON',
      width: 165,
      render: (row) => (
        <span className="due">
          <time dateTime={row.publishedOn}>{dates.day(row.publishedOn)}</time>
          {row.rejectedAt ? (
            <span className="due-left due-pressing">{t('disclosure.rejected')}</span>
          ) : row.late ? (
            <span className="due-left due-pressing">{t('disclosure.late')}</span>
          ) : null}
        </span>
      ),
    },
    {
      key: 'amount',
      title: t('field.yuan'),
      sort: 'AMOUNT',
      width: 130,
      label: true,
      end: true,
      render: (row) => <Funds {...row} />,
    },
    {
      key: 'captured',
      title: t('field.capturedAt'),
      sort: 'CAPTURED_AT',
      width: 150,
      render: (row) => <When at={row.capturedAt} />,
    },
  ];
}

/** 公开: what was published and captured. */
export function Disclosures() {
  const t = useT();
  const dates = useDates();
  const control = useListAddress(SORTS);
  const seesSources = useOpens('sources');
  const fillsIn = useOpens('filings');
  const seesFigures = useOpens('figures');
  const seesOwed = useOpens('obligations');
  const { address } = control;
  const filter = disclosureFilter(address.values);
  const list = useRecordPage<DisclosureRowFragment, DisclosureFilter>({
    resource: 'disclosures',
    filter,
    address,
    order: ORDER,
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // what is gone from the page is chosen no more
  const selected = list.rows.filter(({ id, viewerCanCheck }) => viewerCanCheck && chosen.has(id));
  const none = () => setChosen(new Set());
  const checkable = list.rows.some(({ viewerCanCheck }) => viewerCanCheck);
  return (
    <>
      <PageHeader
        title={t('place.disclosures')}
        note={t('disclosures.note')}
        actions={
          <>
            {fillsIn ? <LinkButton to="/disclosures/filings">{t('place.filings')}</LinkButton> : null}
            {seesOwed ? <LinkButton to="/disclosures/coverage">{t('place.coverage')}</LinkButton> : null}
            {seesFigures ? <LinkButton to="/disclosures/figures">{t('place.figures')}</LinkButton> : null}
            <LinkButton to="/disclosures/catalogue">{t('place.catalogue')}</LinkButton>
            <InboxLink />
            <FirstChecksWaiting />
            {seesSources ? <LinkButton to="/disclosures/sources">{t('place.sources')}</LinkButton> : null}
            <ExportButton
              kind="DISCLOSURES"
              filter={filter}
              sort={address.sort.length > 0 ? address.sort : ORDER}
              total={list.total}
            />
          </>
        }
      />
      <DisclosureFilters control={control} />
      {checkable ? (
        <CheckSeveral subjects={selected.map(({ id }) => ({ type: 'DISCLOSURE', id }))} onDone={none} onNone={none} />
      ) : null}
      <RecordTable
        label={t('place.disclosures')}
        list={list}
        control={control}
        columns={columns(t, dates)}
        to={(row) => `/disclosures/${row.id}`}
        empty={t('disclosures.empty')}
        choice={
          checkable
            ? {
                chosen: new Set(selected.map(({ id }) => id)),
                onChoose: setChosen,
                can: ({ viewerCanCheck }) => viewerCanCheck,
                label: ({ title }) => t('dailyCheck.selectRow', { title }),
              }
            : undefined
        }
      />
    </>
  );
}
