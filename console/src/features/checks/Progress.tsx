import { Link } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import type { Counted } from './plan-words.ts';

interface Props {
  progress: { total: number; done: number; late: number; overdue: number };
  label: string;
  /** where the rows are that a number counts */
  to: (counted: Counted) => string;
}

/** How far it is; each number opens its rows. */
export function ProgressWords({ progress: { total, done, late, overdue }, label, to }: Props) {
  const t = useT();
  return (
    <span className="check-progress">
      <span className="muted">{label}</span>
      <Link to={to('TOTAL')}>{t('checkTask.total', { n: total })}</Link>
      {done > 0 ? (
        <Link to={to('DONE')}>{t('checkTask.done', { n: done })}</Link>
      ) : (
        <span>{t('checkTask.done', { n: 0 })}</span>
      )}
      {late > 0 ? <Link to={to('LATE')}>{t('checkTask.late', { n: late })}</Link> : null}
      {overdue > 0 ? (
        <Link to={to('OVERDUE')} className="due-left due-pressing">
          {t('checkTask.overdue', { n: overdue })}
        </Link>
      ) : null}
    </span>
  );
}
