import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../providers/i18n.ts';
import { CellField } from './CellField.tsx';
import { columnTotal, type Field, type Row } from './filing-form.rules.ts';

interface Props {
  field: Field;
  rows: readonly Row[];
  onChange: (rows: readonly Row[]) => void;
  /** of the table and, row by row, of its cells */
  faultAt: (place: string) => string | undefined;
  children?: ReactNode;
}

/** A table as rows to fill in: side by side where there is room, one under the other on a phone. */
export function TableField({ field, rows, onChange, faultAt, children }: Props) {
  const t = useT();
  const { key, label, columns, required, help } = field;
  const fault = faultAt(`cells.${key}`);
  // there is always a row to begin with
  const shown = rows.length > 0 ? rows : [{}];
  const put = (nr: number, row: Row) => onChange(shown.map((one, at) => (at === nr ? row : one)));
  return (
    <fieldset className="fill-table">
      <legend className={required ? 'fill-required' : ''}>{label}</legend>
      {help ? <p className="muted">{help}</p> : null}
      <ol>
        {shown.map((row, nr) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <li key={nr} aria-label={t('fill.row', { label, n: nr + 1 })}>
            <span className="fill-row-head">
              <span className="fill-row-number">{nr + 1}</span>
              <button
                type="button"
                className="link-button"
                aria-label={t('fill.removeRow', { label, n: nr + 1 })}
                disabled={rows.length === 0}
                onClick={() => onChange(shown.filter((_, at) => at !== nr))}
              >
                {t('common.remove')}
              </button>
            </span>
            {columns.map((column) => (
              <CellField
                key={column.key}
                id={`fill-${key}-${nr}-${column.key}`}
                cell={column}
                value={row[column.key] ?? ''}
                onChange={(value) => put(nr, { ...row, [column.key]: value })}
                fault={faultAt(`cells.${key}.${nr}.${column.key}`)}
              />
            ))}
          </li>
        ))}
      </ol>
      <div className="fill-table-end">
        <Button onClick={() => onChange([...shown, {}])}>{t('fill.addRow')}</Button>
        {columns
          .filter(({ kind }) => kind === 'AMOUNT')
          .map((column) => (
            <span key={column.key} className="fill-total">
              {t('fill.total', { label: column.label, sum: columnTotal(rows, column.key) ?? '—' })}
            </span>
          ))}
      </div>
      {fault ? (
        <p className="field-error" role="alert">
          {fault}
        </p>
      ) : null}
      {children}
    </fieldset>
  );
}
