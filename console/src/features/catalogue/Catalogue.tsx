import type { CatalogueRowFragment } from '@sanwu/schema';
import { Button } from 'antd';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { type ListControl, useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { AFFAIRS, TIERS } from './catalogue-filter.ts';
import { useCatalogue } from './use-catalogue.ts';
import { whoWords } from './who-words.ts';

const NO_SORTS: readonly string[] = [];

function columns(t: Translate): Column<CatalogueRowFragment>[] {
  return [
    {
      key: 'title',
      title: t('field.item'),
      width: 260,
      render: (row) => (
        <span className="unit-link">
          <Link to={`/disclosures/catalogue/${row.id}`}>{row.name}</Link>
          <span className="muted">{row.code}</span>
        </span>
      ),
    },
    {
      key: 'affair',
      title: t('field.affair'),
      width: 150,
      render: (row) => (
        <span>
          {t(`affair.${row.affair}`)} {row.area ? <span className="muted">{row.area}</span> : null}
        </span>
      ),
    },
    { key: 'due', title: t('item.limit'), label: true, width: 220, render: (row) => row.dueRule },
    { key: 'who', title: t('item.who'), label: true, width: 200, render: (row) => whoWords(row, t) },
    {
      key: 'channels',
      title: t('item.channels'),
      label: true,
      width: 150,
      render: (row) => row.channels.map((one) => t(`channel.${one}`)).join('、'),
    },
    {
      key: 'lead',
      title: t('item.lead'),
      label: true,
      width: 140,
      render: (row) => row.lead?.name ?? <span className="muted">{t('item.noLead')}</span>,
    },
  ];
}

/** 公开目录: who must publish what, how often, by when. */
export function Catalogue() {
  const t = useT();
  const control = useListAddress(NO_SORTS);
  const keeps = useOpens('catalogue', 'edit');
  const { list, all } = useCatalogue(control.address);
  return (
    <>
      <PageHeader
        title={t('place.catalogue')}
        note={t('catalogue.note')}
        actions={
          keeps ? (
            <>
              <Button href="/exports/CATALOGUE">{t('units.export')}</Button>
              <LinkButton to="/disclosures/catalogue/import">{t('units.import')}</LinkButton>
              <LinkButton type="primary" to="/disclosures/catalogue/new">
                {t('item.create')}
              </LinkButton>
            </>
          ) : null
        }
      />
      <CatalogueFilters control={control} all={all} />
      <RecordTable
        label={t('place.catalogue')}
        list={list}
        control={control}
        columns={columns(t)}
        to={(row) => `/disclosures/catalogue/${row.id}`}
        empty={t(all.length === 0 ? (keeps ? 'catalogue.emptyKeeper' : 'catalogue.empty') : 'catalogue.noneFound')}
      />
    </>
  );
}

function CatalogueFilters({ control, all }: { control: ListControl; all: readonly CatalogueRowFragment[] }) {
  const t = useT();
  const areas = [...new Set(all.flatMap(({ area }) => area ?? []))].map((value) => ({ value, label: value }));
  const leads = new Map(all.flatMap(({ lead }) => (lead ? [[lead.id, lead.name] as const] : [])));
  const choices = { control, searchable: true };
  return (
    <FilterSentence control={control}>
      <span>{t('filter.show')}</span>
      <Choice
        {...{ control, name: 'affair', label: t('field.affair'), any: t('filter.allAffairs') }}
        options={AFFAIRS.map((value) => ({ value, label: t(`affair.${value}`) }))}
      />
      <Choice {...choices} name="area" label={t('item.area')} any={t('catalogue.allAreas')} options={areas} />
      <Choice
        {...{ control, name: 'tier', label: t('item.tier'), any: t('catalogue.allTiers') }}
        options={TIERS.map((value) => ({ value, label: t(`tier.${value}`) }))}
      />
      <Choice
        {...choices}
        name="lead"
        label={t('item.lead')}
        any={t('catalogue.allLeads')}
        options={[...leads].map(([value, label]) => ({ value, label }))}
      />
      <Choice
        {...{ control, name: 'over', label: t('field.state'), any: t('catalogue.inForce') }}
        options={[{ value: 'yes', label: t('item.over') }]}
      />
      <span>{t('filter.with')}</span>
      <Words control={control} name="text" label={t('catalogue.words')} />
    </FilterSentence>
  );
}
