import type { ObligationRowFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { LightIcon } from '../../components/LightIcon.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useT } from '../../providers/i18n.ts';
import { LetterState } from '../notices/LetterState.tsx';

interface Props {
  rows: readonly ObligationRowFragment[];
  /** say whose it is */
  withUnit?: boolean;
}

/** What is owed, a line each. */
export function OwedRows({ rows, withUnit = false }: Props) {
  const t = useT();
  return (
    <ul className="rows">
      {rows.map((row) => {
        const light = <LightIcon light={row.light} label={t(`light.${row.light}`)} />;
        return (
          <li key={row.id} data-light={row.light}>
            {withUnit ? (
              <span className="with-light row-unit-wide">
                {light}
                <UnitLink id={row.unit.id} name={row.unit.shortName} path={row.unit.pathNames} />
              </span>
            ) : null}
            <span className="row-main with-light">
              {withUnit ? null : light}
              <Link to={row.notice ? `/notices/${row.notice.id}` : `/warnings/${row.id}`}>{row.title}</Link>
              {row.vehiclePlate ? <span className="muted">{row.vehiclePlate}</span> : null}
            </span>
            {row.openNotice ? <LetterState notice={row.openNotice} /> : null}
            <Due day={row.dueOn} workingDaysLeft={row.workingDaysLeft} short />
          </li>
        );
      })}
    </ul>
  );
}
