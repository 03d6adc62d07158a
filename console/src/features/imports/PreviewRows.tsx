import { Link } from 'react-router';
import { Empty } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { Changes } from './Changes.tsx';
import type { Importing } from './use-import.ts';

/** Rows of the table with what they would do. */
export function PreviewRows({ importing: { rows, to } }: { importing: Importing }) {
  const t = useT();
  if (!rows || rows.length === 0) return <Empty>{t('import.noRows')}</Empty>;
  return (
    <ul className="panel rows import-rows">
      {rows.map(({ sheetRow, title, outcome, recordId, changes, errors, note }) => (
        <li key={sheetRow ?? recordId}>
          <span className="import-row-number muted">
            {sheetRow === null ? t('import.notInTable') : t('import.row', { n: sheetRow })}
          </span>
          <span className="row-main">
            <strong>{recordId && to ? <Link to={to(recordId)}>{title}</Link> : title}</strong>
            <Changes changes={changes} />
            {note ? <span className="muted">{note}</span> : null}
            {errors.map(({ cell, code, message }) => (
              <span key={`${cell}${code}`} className="field-error import-error">
                {cell ? t('import.atCell', { cell, message }) : message}
              </span>
            ))}
          </span>
          <span className={`state-tag outcome-${outcome.toLowerCase()}`}>{t(`importOutcome.${outcome}`)}</span>
        </li>
      ))}
    </ul>
  );
}
