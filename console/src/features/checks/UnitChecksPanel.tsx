import { UnitChecksDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';

/** When somebody last looked at a unit or at what it published; the count is of all. */
export function UnitChecksPanel({ unitId }: { unitId: string }) {
  const t = useT();
  const dates = useDates();
  const sees = useOpens('dailyChecks');
  const { data, error, refetch } = useDocument(
    UnitChecksDocument,
    { unit: unitId },
    { enabled: sees, live: ['dailyChecks'], ids: { dailyChecks: [unitId] } },
  );
  if (!sees) return null;
  const checks = data?.checks;
  return (
    <Panel
      title={t('dailyCheck.ofUnit')}
      count={checks?.totalItems}
      to={`/checks?unit=${unitId}`}
      toLabel={t('common.all')}
    >
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {checks?.totalItems === 0 ? <Empty>{t('dailyCheck.never')}</Empty> : null}
      <ul className="rows">
        {checks?.items.map((one) => (
          <li key={one.id}>
            <span className="row-main two-lines">
              <Link to={`/checks/${one.id}`}>{one.title}</Link>
              <span className="muted">
                {dates.day(one.checkedOn)} · {one.checker}
              </span>
            </span>
            <span className="state-tag">{t(`checkConclusion.${one.conclusion}`)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
