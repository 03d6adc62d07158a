import { FilingsToReviewDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { When } from '../../components/Due.tsx';
import { Panel } from '../../components/Panel.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';

const FIRST = { skip: 0, take: 5 };

/** What villages have submitted, for the township that reviews it; nothing where nothing waits. */
export function WaitingFilings() {
  const t = useT();
  const reviews = usePermission('FILING_REVIEW');
  const { data } = useDocument(FilingsToReviewDocument, FIRST, { enabled: reviews, live: ['filings'] });
  const waiting = data?.filings;
  if (!waiting || waiting.totalItems === 0) return null;
  return (
    <Panel
      title={t('filings.waiting')}
      count={waiting.totalItems}
      to="/disclosures/filings/review"
      toLabel={t('common.all')}
    >
      <ul className="rows">
        {waiting.items.map(({ id, unit, item, periodLabel, nil, submittedAt }) => (
          <li key={id}>
            <span className="row-unit-wide">
              <UnitLink id={unit.id} name={unit.shortName} />
            </span>
            <span className="row-main">
              <Link to={`/disclosures/filings/${id}`}>
                {item.name} {periodLabel}
              </Link>
            </span>
            {nil ? <span className="state-tag">{t('fill.nil')}</span> : null}
            <span className="muted">{submittedAt ? <When at={submittedAt} /> : null}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
