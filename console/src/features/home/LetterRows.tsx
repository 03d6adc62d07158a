import type { NoticeRowFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useT } from '../../providers/i18n.ts';
import { StateTag } from '../notices/LetterState.tsx';

interface Props {
  rows: readonly NoticeRowFragment[];
  /** say whom it goes to */
  withUnit?: boolean;
  /** the next step's name, which opens the letter */
  step?: (row: NoticeRowFragment) => string | undefined;
}

/** Letters, a line each, with the next step. */
export function LetterRows({ rows, withUnit = true, step }: Props) {
  const t = useT();
  return (
    <ul className="rows letter-rows">
      {rows.map((row) => {
        const next = step?.(row);
        return (
          <li key={row.id}>
            {withUnit ? <span className="row-unit">{row.addressee.shortName}</span> : null}
            <span className="row-main two-lines">
              <Link to={`/notices/${row.id}`}>{row.title}</Link>
              <span className="muted">
                {row.number ?? row.serial}
                {row.round > 1 ? ` · ${t('notice.round', { n: row.round })}` : ''}
              </span>
            </span>
            <StateTag state={row.state} />
            <Due
              day={row.answerBy}
              workingDaysLeft={row.answerObligation?.state === 'OPEN' ? row.answerObligation.workingDaysLeft : null}
              short
            />
            {next ? <LinkButton to={`/notices/${row.id}`}>{next}</LinkButton> : null}
          </li>
        );
      })}
    </ul>
  );
}
