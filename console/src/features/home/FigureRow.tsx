import { FiguresDocument, type FiguresQuery } from '@sanwu/schema';
import { Link } from 'react-router';
import { addDays, quarterStart } from '../../lib/dates.ts';
import { useClock } from '../../providers/clock.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useLights } from '../../providers/lights.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';

interface FigureProps {
  label: string;
  value: string;
  note?: string;
  to: string;
}

function Figure({ label, value, note, to }: FigureProps) {
  return (
    <Link to={to} className="panel figure-card">
      <span className="figure-label">{label}</span>
      <span>
        <strong className="figure-value">{value}</strong>
        {note ? <span className="figure-note">{note}</span> : null}
      </span>
    </Link>
  );
}

/** 较昨天 +1, 较昨天 −2, or that nothing changed. */
function sinceYesterday(t: Translate, { redUnits, redUnitsYesterday }: FiguresQuery['figures']): string {
  const change = redUnits - redUnitsYesterday;
  if (change === 0) return t('figure.unchanged');
  return t('figure.yesterday', { change: change > 0 ? `+${change}` : `−${-change}` });
}

type Root = FiguresQuery['figures']['root'];

/** Below a district nothing leaves it: only where a part of it is counted does the tree of then matter. */
const below = (word: string, { id, kind }: Root): Record<string, string> => (kind === 'DISTRICT' ? {} : { [word]: id });

/** What fell due this quarter, up to yesterday, where it was owed then. */
function dueThisQuarter(today: string, root: Root): string {
  const span = { from: quarterStart(today), to: addDays(today, -1) };
  return `/warnings?kind=DISCLOSURE&state=DUE&${new URLSearchParams({ ...span, ...below('owed', root) })}`;
}

/** Letters closed this year, where their addressees stood then. */
const closedThisYear = (today: string, root: Root): string =>
  `/notices?state=CLOSED&${new URLSearchParams({ from: `${today.slice(0, 4)}-01-01`, ...below('closed', root) })}`;

/** The figures of the district; each leads to the rows it counts. `five` adds what is coming due. */
export function FigureRow({ five = false }: { five?: boolean }) {
  const t = useT();
  const { lights } = useLights();
  const { today } = useClock();
  const readsLetters = useOpens('notices');
  const { data } = useDocument(FiguresDocument, {}, { enabled: useOpens('figures'), live: ['obligations', 'notices'] });
  const figures = data?.figures;
  if (!figures) return <div className="figure-row figure-wait" />;
  const { percent, numerator, denominator } = figures.onTime;
  return (
    <div className={`figure-row${five ? ' figure-five' : ''}`}>
      <Figure
        label={t('figure.onTime')}
        value={percent === null ? '—' : `${percent.toFixed(1)}%`}
        note={t('figure.of', { part: numerator, all: denominator })}
        to={dueThisQuarter(today, figures.root)}
      />
      <Figure
        label={t('figure.red')}
        value={String(figures.redUnits)}
        note={sinceYesterday(t, figures)}
        to="/units?light=RED"
      />
      {five ? (
        <Figure label={t('figure.yellow')} value={String(lights.counts?.units.yellow ?? 0)} to="/units?light=YELLOW" />
      ) : null}
      {readsLetters ? (
        <>
          <Figure label={t('figure.open')} value={String(figures.openNotices)} to="/notices?state=UNDER_WAY" />
          <Figure
            label={t('figure.closed')}
            value={String(figures.closedNotices)}
            to={closedThisYear(today, figures.root)}
          />
        </>
      ) : null}
    </div>
  );
}
