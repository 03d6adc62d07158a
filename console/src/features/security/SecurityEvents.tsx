import { type SecurityEventFilter, SecurityEventsDocument } from '@sanwu/schema';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { Choice, FilterSentence } from '../../components/list/FilterSentence.tsx';
import { PersonChoice } from '../../components/list/PersonChoice.tsx';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { usePagedList } from '../../components/list/use-paged-list.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { type Dates, useDates } from '../../components/use-dates.ts';
import { dayOf } from '../../lib/dates.ts';
import { systemNow } from '../../providers/clock.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { AboutWhom } from './EventRows.tsx';
import { detailText, type SecurityEvent } from './event-words.ts';
import { GROUPS, KINDS, securityFilter } from './security-filter.ts';
import './security.css';

const NO_SORTS: readonly string[] = [];

function columns(t: Translate, dates: Dates): Column<SecurityEvent>[] {
  return [
    {
      key: 'at',
      title: t('security.at'),
      width: 190,
      render: (row) => <time dateTime={row.at}>{dates.system(row.at)}</time>,
    },
    { key: 'title', title: t('security.kind'), width: 190, render: (row) => t(`securityKind.${row.kind}`) },
    {
      key: 'about',
      title: t('security.about'),
      label: true,
      width: 170,
      render: (row) => (
        <span className="unit-link">
          <AboutWhom event={row} />
          {row.name ? <span className="muted">{row.username}</span> : null}
        </span>
      ),
    },
    {
      key: 'actor',
      title: t('security.actor'),
      label: true,
      width: 140,
      render: (row) =>
        row.actorName === row.name ? <span className="muted">{t('security.self')}</span> : row.actorName,
    },
    {
      key: 'address',
      title: t('security.address'),
      label: true,
      width: 150,
      render: (row) => <span className="muted">{row.address}</span>,
    },
    { key: 'detail', title: t('security.detail'), render: (row) => detailText(t, row.detail) },
  ];
}

/** 安全事件: what happened to sign-ins, credentials and rights; newest first. */
export function SecurityEvents() {
  const t = useT();
  const dates = useDates();
  const control = useListAddress(NO_SORTS);
  const list = usePagedList<SecurityEvent, SecurityEventFilter>(
    SecurityEventsDocument,
    securityFilter(control.address.values),
    control.address,
  );
  const kinds = [
    ...GROUPS.map((value) => ({ value, label: t(`securityKinds.${value}`) })),
    ...KINDS.map((value) => ({ value, label: t(`securityKind.${value}`) })),
  ];
  return (
    <>
      <PageHeader title={t('place.security')} note={t('security.note')} />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <PersonChoice control={control} name="person" label={t('security.about')} any={t('filter.everybody')} />
        <span>{t('filter.of')}</span>
        <Choice
          {...{ control, name: 'kind', label: t('security.kind'), any: t('securityKinds.any'), options: kinds }}
          searchable
        />
        <DaysChoice control={control} latest={dayOf(systemNow())} />
      </FilterSentence>
      <RecordTable
        label={t('place.security')}
        list={list}
        control={control}
        columns={columns(t, dates)}
        empty={t('security.empty')}
      />
    </>
  );
}
