import type { ObligationRowFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { LightIcon } from '../../components/LightIcon.tsx';
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
      {rows.map((row) => (
        <li key={row.id} data-light={row.light}>
          <span className="row-main with-light">
            <LightIcon light={row.light} label={t(`light.${row.light}`)} />
            {withUnit ? (
              <Link to={`/units/${row.unit.id}`} className="row-unit">
                {row.unit.shortName}
              </Link>
            ) : null}
            <Link to={row.notice ? `/notices/${row.notice.id}` : `/warnings/${row.id}`}>{row.title}</Link>
          </span>
          {row.openNotice ? <LetterState notice={row.openNotice} /> : null}
          <Due day={row.dueOn} workingDaysLeft={row.workingDaysLeft} short />
        </li>
      ))}
    </ul>
  );
}
