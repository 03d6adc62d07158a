import type { ObligationRowFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { LightIcon } from '../../components/LightIcon.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { dropYear } from '../../lib/dates.ts';
import { useClock } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { LetterState } from '../notices/LetterState.tsx';
import { letterAddress, matterOf, type UnitGroup } from '../obligations/matter.ts';

/** Units that turned red, each with all it has not published and the next step. */
export function RedGroups({ groups }: { groups: readonly UnitGroup<ObligationRowFragment>[] }) {
  return (
    <ul className="rows red-groups">
      {groups.map((group) => (
        <RedGroup key={group.unitId} rows={group.rows} />
      ))}
    </ul>
  );
}

function RedGroup({ rows }: { rows: readonly ObligationRowFragment[] }) {
  const t = useT();
  const { today } = useClock();
  const mayDraft = usePermission('NOTICE_DRAFT');
  const [first] = rows;
  if (!first) return null;
  const open = rows.filter((row) => row.openNotice === null);
  const letter = rows.find((row) => row.openNotice)?.openNotice;
  const left = Math.min(...rows.map((row) => row.workingDaysLeft ?? 0));
  const matter =
    rows.length > 1 ? t('home.unpublished', { matter: dropYear(matterOf(rows), today), n: rows.length }) : first.title;
  const to = rows.length > 1 ? `/warnings?unit=${first.unit.id}&light=RED&kind=DISCLOSURE` : `/warnings/${first.id}`;
  return (
    <li>
      <span className="with-light row-unit-wide">
        <LightIcon light="RED" label={t('light.RED')} />
        <UnitLink id={first.unit.id} name={first.unit.shortName} path={first.unit.pathNames} />
      </span>
      <span className="row-main">
        <Link to={to}>{matter}</Link>
      </span>
      <Due day={first.dueOn} workingDaysLeft={left} short />
      {letter ? <LetterState notice={letter} /> : null}
      {mayDraft && open.length > 0 && !letter ? (
        <LinkButton
          to={letterAddress(
            first.unit.id,
            open.map((row) => row.id),
          )}
          type="primary"
          ghost
        >
          {t('notice.write')}
        </LinkButton>
      ) : null}
    </li>
  );
}
