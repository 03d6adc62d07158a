import { LedCoverageDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ledRowsOf, type Part, spanOf } from './coverage.rules.ts';

const SHOWN: readonly Part[] = ['inTime', 'late', 'notYetDue', 'overdue'];

/** On a lead department's first page: how far its items are published in this quarter; each number opens its rows. */
export function LedFigures() {
  const t = useT();
  const { today } = useDates();
  const span = spanOf({}, today);
  const { data } = useDocument(LedCoverageDocument, { under: null, itemId: null, ...span }, { fresh: true });
  if (!data || data.ledCoverage.total.expected === 0) return null;
  const { root, total } = data.ledCoverage;
  return (
    <section className="figure-row" aria-label={t('place.led')}>
      <Link className="panel figure-card" to="/disclosures/led">
        <span className="figure-label">{t('led.thisQuarter')}</span>
        <span className="figure-value">{total.expected}</span>
      </Link>
      {SHOWN.map((part) => (
        <Link key={part} className="panel figure-card" to={ledRowsOf(part, { unitId: root.id, span, today, item: '' })}>
          <span className="figure-label">{t(`coverage.${part}`)}</span>
          <span className="figure-value">{total[part]}</span>
        </Link>
      ))}
    </section>
  );
}
