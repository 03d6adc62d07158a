import type { ProofPartsFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { CoverageUnits } from './CoverageUnits.tsx';
import { gapsOf, PARTS, type Part } from './coverage.rules.ts';
import './catalogue.css';

export type Proof = ProofPartsFragment;

/** Where the numbers of a proof lead to. */
export interface Ways {
  /** the rows of a number of a unit with all below it, or of the unit alone */
  readonly rows: (part: Part, whose: { unitId: string; alone?: boolean }) => string;
  /** the proof of a unit below */
  readonly proof: (unitId: string) => string;
  /** whether the viewer may open pages of units */
  readonly opensUnits: boolean;
}

interface Props {
  proof: Proof;
  ways: Ways;
}

/** A proof as the office and as a lead department see it: the sum, what does not add up, and the same by unit. */
export function CoverageProof({ proof, ways }: Props) {
  return (
    <>
      <Equation proof={proof} ways={ways} />
      <Gaps proof={proof} ways={ways} />
      <CoverageUnits proof={proof} ways={ways} />
    </>
  );
}

function Equation({ proof: { root, total }, ways }: Props) {
  const t = useT();
  const card = (part: Part) => (
    <Link
      key={part}
      className="panel figure-card"
      to={ways.rows(part, { unitId: root.id })}
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
function Gaps({ proof: { total, gaps }, ways }: Props) {
  const t = useT();
  const dates = useDates();
  const count = gapsOf(total);
  if (total.expected === 0 && count === 0) return null;
  if (count === 0) return <p className="note coverage-whole">{t('coverage.whole', { n: total.expected })}</p>;
  return (
    <Panel title={t('coverage.gaps')} count={count}>
      <p className="panel-words muted">{t('coverage.gapsHelp', { missing: total.missing, unasked: total.unasked })}</p>
      <ul className="rows">
        {gaps.map(({ unit, title, dueOn }) => (
          <li key={`${unit.id}${title}`}>
            <span className="row-main">{title}</span>
            {ways.opensUnits ? <UnitLink {...unit} /> : <span>{unit.name}</span>}
            <span className="muted">{t('filter.due', { day: dates.day(dueOn) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
