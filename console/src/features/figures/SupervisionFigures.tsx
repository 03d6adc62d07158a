import { type SupervisionBy, SupervisionFiguresDocument } from '@sanwu/schema';
import { Segmented } from 'antd';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { FilterSentence } from '../../components/list/FilterSentence.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { spanOf } from '../catalogue/coverage.rules.ts';
import { DeskDays } from './DeskDays.tsx';
import { SupervisionFacts } from './SupervisionFacts.tsx';
import { SupervisionParts } from './SupervisionParts.tsx';
import './figures.css';

const BYS: readonly SupervisionBy[] = ['UNIT', 'OFFICER', 'DESK'];

/** 监督统计: checks, letters, what was put right and how fast, by unit, officer and desk; every number opens its rows. */
export function SupervisionFigures() {
  const t = useT();
  const { today, day } = useDates();
  const control = useListAddress([]);
  const { values } = control.address;
  const by = BYS.find((one) => one === values['by']) ?? 'UNIT';
  const span = spanOf(values, today);
  const { data, error, refetch } = useDocument(SupervisionFiguresDocument, { ...span, by }, { keep: true });
  const all = data?.all[0];
  const told = { ...span, by: null, key: null };
  return (
    <>
      <PageHeader title={t('place.supervisionFigures')} note={t('supervision.note')} />
      <FilterSentence control={control}>
        <span>{t('supervision.within')}</span>
        <DaysChoice control={control} latest={today} />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={6} /> : null}
      {data ? (
        <Panel
          title={t('supervision.all')}
          extra={<span className="muted">{t('supervision.span', { from: day(span.from), to: day(span.to) })}</span>}
        >
          {all ? <SupervisionFacts row={all} told={told} /> : <Empty>{t('supervision.nothing')}</Empty>}
        </Panel>
      ) : null}
      {all && all.desks.length > 0 ? (
        <Panel title={t('supervision.desks')}>
          <DeskDays desks={all.desks} told={told} />
        </Panel>
      ) : null}
      {data && data.parts.length > 0 ? (
        <Panel
          title={t('supervision.parts')}
          extra={
            <Segmented
              value={by}
              options={BYS.map((value) => ({ value, label: t(`supervisionBy.${value}`) }))}
              onChange={(value) => control.setFilter('by', value)}
            />
          }
        >
          <SupervisionParts rows={data.parts} span={span} by={by} />
        </Panel>
      ) : null}
    </>
  );
}
