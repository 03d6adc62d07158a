import {
  DisclosureFiguresDocument,
  type DisclosureFiguresQuery,
  type FiguresBy,
  UnitNamesDocument,
} from '@sanwu/schema';
import { Button, Segmented } from 'antd';
import { Link } from 'react-router';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { FilterSentence } from '../../components/list/FilterSentence.tsx';
import { AreaChoice, ItemChoice } from '../../components/list/ItemChoice.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { spanOf } from '../catalogue/coverage.rules.ts';
import { FiguresCharts } from './FiguresCharts.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { BYS, byOf, type Counted, figuresInput, rowsOf, shortYuan } from './figures.rules.ts';
import { useNews } from './use-news.ts';
import './figures.css';

const NO_SORTS: readonly string[] = [];

type Figures = DisclosureFiguresQuery['disclosureFigures'];

/** 公开统计: rates, entries and funds, by unit, area, item, period and month; each number opens its rows. They stand still while they are read. */
export function DisclosureFigures() {
  const t = useT();
  const dates = useDates();
  const control = useListAddress(NO_SORTS);
  const units = useDocument(UnitNamesDocument, {}, { enabled: useOpens('units') });
  const { values } = control.address;
  const under = values['under'] ?? units.data?.units[0]?.id ?? '';
  const input = figuresInput({ under, span: spanOf(values, dates.today), values });
  const by = byOf(values);
  const options = { enabled: under !== '', keep: true };
  const asked = useDocument(DisclosureFiguresDocument, { asked: input, by }, options);
  const months = useDocument(DisclosureFiguresDocument, { asked: input, by: 'MONTH' }, options);
  const areas = useDocument(DisclosureFiguresDocument, { asked: input, by: 'AREA' }, options);
  const figures = asked.data?.disclosureFigures;
  const isOld = useNews(figures?.countedAt);
  function countAnew(): void {
    for (const one of [asked, months, areas]) one.refetch();
  }
  const exported = new URLSearchParams({
    ...{ under, from: input.from, to: input.to, by },
    ...(input.itemId ? { item: input.itemId } : {}),
    ...(input.area === undefined ? {} : { area: input.area ?? '' }),
  });
  return (
    <>
      <PageHeader
        title={t('place.figures')}
        note={t('figures.note')}
        actions={<Button href={`/exports/FIGURES?${exported}`}>{t('figures.export')}</Button>}
      />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <UnitChoice control={control} />
        <span>{t('figures.within')}</span>
        <DaysChoice control={control} latest={`${Number(dates.today.slice(0, 4)) + 1}-12-31`} />
        <AreaChoice control={control} />
        <ItemChoice control={control} />
      </FilterSentence>
      {asked.error && !figures ? <Failed error={asked.error} retry={asked.refetch} /> : null}
      {!figures && !asked.error ? <Waiting rows={8} /> : null}
      {figures ? (
        <>
          <div className="figures-about">
            {t(figures.dueUntil ? 'figures.about' : 'figures.aboutNoneDue', {
              ...{ name: figures.root.name, from: dates.day(figures.from), to: dates.day(figures.to) },
              until: dates.day(figures.dueUntil ?? figures.to),
            })}{' '}
            <span className="figures-counted">
              <span role="status">
                {t(isOld ? 'figures.countedAtNews' : 'figures.countedAt', { when: dates.when(figures.countedAt) })}
              </span>
              <Button size="small" onClick={countAnew}>
                {t('figures.refresh')}
              </Button>
            </span>
          </div>
          <Cards figures={figures} values={values} by={by} />
          {months.data && areas.data ? (
            <FiguresCharts months={months.data.disclosureFigures.parts} areas={areas.data.disclosureFigures.parts} />
          ) : null}
          <div className="figures-by">
            <Segmented<FiguresBy>
              aria-label={t('figures.by')}
              value={by}
              options={BYS.map((value) => ({ value, label: t(`figuresBy.${value}`) }))}
              onChange={(value) => control.setFilter('by', value)}
            />
          </div>
          <FiguresTable figures={figures} by={by} values={values} />
        </>
      ) : null}
    </>
  );
}

interface CardsProps {
  figures: Figures;
  values: Readonly<Record<string, string>>;
  by: FiguresBy;
}

function Cards({ figures: { root, from, to, dueUntil, total }, values, by }: CardsProps) {
  const t = useT();
  const funds = shortYuan(total.yuan);
  const percent = (value: number | null) => (value === null ? '—' : `${value}%`);
  const cards: readonly { counted: Counted; label: string; value: string; beside?: string }[] = [
    { counted: 'due', label: t('figures.due'), value: String(total.due) },
    {
      ...{ counted: 'published', label: t('figures.publishedPercent'), value: percent(total.publishedPercent) },
      beside: `${total.inTime + total.late}/${total.due}`,
    },
    {
      ...{ counted: 'inTime', label: t('figures.onTimePercent'), value: percent(total.onTimePercent) },
      beside: `${total.inTime}/${total.due}`,
    },
    { counted: 'entries', label: t('figures.entries'), value: String(total.entries) },
    { counted: 'yuan', label: t('figures.funds'), value: funds.value, beside: t(`figures.${funds.unit}`) },
  ];
  return (
    <section className="figure-row figure-five" aria-label={t('place.figures')}>
      {cards.map(({ counted, label, value, beside }) => {
        const asked = { root: root.id, span: { from, to }, dueUntil, values, by, key: null };
        const words = (
          <>
            <span className="figure-label">{label}</span>
            <span>
              <strong className="figure-value">{value}</strong>
              {beside ? <span className="figure-note">{beside}</span> : null}
            </span>
          </>
        );
        const address = rowsOf(counted, asked);
        return address ? (
          <Link key={label} className="panel figure-card" to={address}>
            {words}
          </Link>
        ) : (
          <div key={label} className="panel figure-card">
            {words}
          </div>
        );
      })}
    </section>
  );
}
