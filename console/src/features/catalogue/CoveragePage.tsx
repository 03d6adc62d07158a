import { CoverageDocument, type CoverageQuery, UnitNamesDocument } from '@sanwu/schema';
import { Button } from 'antd';
import { Link } from 'react-router';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { FilterSentence } from '../../components/list/FilterSentence.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { CoverageUnits } from './CoverageUnits.tsx';
import { gapsOf, PARTS, type Part, rowsOf, spanOf } from './coverage.rules.ts';
import './catalogue.css';

const NO_SORTS: readonly string[] = [];

export type Proof = CoverageQuery['coverage'];

/** 应公开核对: what was expected, and that it adds up to what became of it. */
export function CoveragePage() {
  const t = useT();
  const dates = useDates();
  const control = useListAddress(NO_SORTS);
  const units = useDocument(UnitNamesDocument, {}, { enabled: useOpens('units') });
  const { under = units.data?.units[0]?.id ?? '', ...days } = control.address.values;
  const span = spanOf(days, dates.today);
  const { data, error, refetch } = useDocument(
    CoverageDocument,
    { under, ...span },
    { enabled: under !== '', keep: true, live: ['obligations'] },
  );
  const proof = data?.coverage;
  return (
    <>
      <PageHeader
        title={t('place.coverage')}
        note={t('coverage.note')}
        actions={
          proof ? (
            <Button href={`/exports/COVERAGE?${new URLSearchParams({ under, ...span })}`}>
              {t('coverage.export')}
            </Button>
          ) : null
        }
      />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <UnitChoice control={control} />
        <span>{t('coverage.due')}</span>
        <DaysChoice control={control} latest={`${Number(dates.today.slice(0, 4)) + 1}-12-31`} />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!proof && !error ? <Waiting rows={8} /> : null}
      {proof ? (
        <>
          <p className="coverage-about">
            {t('coverage.about', { name: proof.root.name, from: dates.day(proof.from), to: dates.day(proof.to) })}
          </p>
          <Equation proof={proof} today={dates.today} />
          <Gaps proof={proof} />
          <CoverageUnits proof={proof} today={dates.today} />
        </>
      ) : null}
    </>
  );
}

function Equation({ proof, today }: { proof: Proof; today: string }) {
  const t = useT();
  const { root, total, from, to } = proof;
  const card = (part: Part) => (
    <Link
      key={part}
      className="panel figure-card"
      to={rowsOf(part, { unitId: root.id, span: { from, to }, today })}
      aria-label={`${t(`coverage.${part}`)} ${total[part]}`}
    >
      <span className="figure-label">{t(`coverage.${part}`)}</span>
      <span className="figure-value">{total[part]}</span>
    </Link>
  );
  return (
    <section className="figure-row coverage-equation" aria-label={t('coverage.adds')}>
      {card('expected')}
      {PARTS.map((part) => card(part))}
    </section>
  );
}

/** Whether all adds up, and what does not. */
function Gaps({ proof }: { proof: Proof }) {
  const t = useT();
  const dates = useDates();
  const { total, gaps } = proof;
  const count = gapsOf(total);
  if (count === 0) return <p className="note coverage-whole">{t('coverage.whole', { n: total.expected })}</p>;
  return (
    <Panel title={t('coverage.gaps')} count={count}>
      <p className="panel-words muted">{t('coverage.gapsHelp', { missing: total.missing, unasked: total.unasked })}</p>
      <ul className="rows">
        {gaps.map(({ unit, title, dueOn }) => (
          <li key={`${unit.id}${title}`}>
            <span className="row-main">{title}</span>
            <UnitLink {...unit} />
            <span className="muted">{t('filter.due', { day: dates.day(dueOn) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
