import type { ObligationRowFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { Empty } from '../../components/States.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { dropYear } from '../../lib/dates.ts';
import { useClock } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';
import { groupByUnit, matterOf } from '../obligations/matter.ts';

/** The three units that owe most, with what and for how long. */
export function TalkTo({ rows }: { rows: readonly ObligationRowFragment[] }) {
  const t = useT();
  const { today } = useClock();
  const late = (group: readonly ObligationRowFragment[]) =>
    Math.max(...group.map((row) => -(row.workingDaysLeft ?? 0)));
  const units = groupByUnit(rows)
    .sort((a, b) => b.rows.length - a.rows.length || late(b.rows) - late(a.rows))
    .slice(0, 3);
  if (units.length === 0) return <Empty>{t('home.nobodyRed')}</Empty>;
  return (
    <ol className="rows talk-to">
      {units.map(({ unitId, rows: owed }) => (
        <li key={unitId}>
          <span className="with-light row-unit-wide talk-unit">
            <LightIcon light="RED" label={t('light.RED')} />
            <UnitLink id={unitId} name={owed[0]?.unit.shortName ?? ''} path={owed[0]?.unit.pathNames ?? []} />
          </span>
          <span className="row-main">
            <Link to={`/warnings?unit=${unitId}&light=RED`}>
              {owed.length > 1
                ? t('home.unpublished', { matter: dropYear(matterOf(owed), today), n: owed.length })
                : owed[0]?.title}
            </Link>
          </span>
          <span className="due-left due-pressing">{t('due.late', { n: late(owed) })}</span>
        </li>
      ))}
    </ol>
  );
}
