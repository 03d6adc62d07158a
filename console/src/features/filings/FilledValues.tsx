import type { FilingFullFragment } from '@sanwu/schema';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import {
  type Cells,
  type Column,
  columnTotal,
  type Field,
  rowsIn,
  shownText,
  type Template,
  textIn,
} from './filing-form.rules.ts';
import './filings.css';
import './filled.css';

interface Props {
  template: Template;
  cells: Cells;
  /** of the period before; null: nothing was published */
  last: Cells | null;
  comparisons: FilingFullFragment['comparisons'];
  explanations: Readonly<Record<string, string>>;
  signOffs: readonly { body: string; person: string; on: string | null }[];
}

/** What was filled in, to be read: every value beside last period's. */
export function FilledValues({ template, cells, last, comparisons, explanations, signOffs }: Props) {
  const t = useT();
  const dates = useDates();
  return (
    <dl className="filled">
      {template.fields.map((field) => (
        <div key={field.key} className={field.kind === 'TABLE' ? 'filled-table' : 'filled-one'}>
          <dt>{field.label}</dt>
          <dd>
            {field.kind === 'TABLE' ? (
              <FilledTable field={field} cells={cells} last={last} />
            ) : (
              <>
                <Value cell={field} text={textIn(cells, field.key)} />
                {last ? (
                  <span className="muted filled-last">
                    {t('fill.lastWas')} <Value cell={field} text={textIn(last, field.key)} />
                  </span>
                ) : null}
              </>
            )}
            {comparisons
              .filter(({ ref, differs }) => differs && ref.split('.')[0] === field.key)
              .map(({ ref, label, now, lastLabel, last: then }) => (
                <p key={ref} className="filled-differs">
                  {t('fill.differsRead', { label, now, lastLabel, last: then, why: explanations[ref] ?? '—' })}
                </p>
              ))}
          </dd>
        </div>
      ))}
      {signOffs.map(({ body, person, on }) => (
        <div key={body} className="filled-one">
          <dt>{body}</dt>
          <dd>{t('fill.signed', { person, day: on ? dates.day(on) : '—' })}</dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ cell, text }: { cell: Column; text: string }) {
  const t = useT();
  const dates = useDates();
  if (text.trim() === '') return <span className="muted">—</span>;
  if (cell.kind === 'AMOUNT') return <span className="amount">{t('fill.amount', { n: shownText(cell, text) })}</span>;
  return <span>{cell.kind === 'DATE' && /^\d{4}-\d\d-\d\d$/.test(text) ? dates.day(text) : text}</span>;
}

function FilledTable({ field, cells, last }: { field: Field; cells: Cells; last: Cells | null }) {
  const t = useT();
  const rows = rowsIn(cells, field.key);
  const amounts = field.columns.filter(({ kind }) => kind === 'AMOUNT');
  if (rows.length === 0) return <span className="muted">{t('fill.noRows')}</span>;
  return (
    <div className="filled-scroll">
      <table>
        <thead>
          <tr>
            {field.columns.map(({ key, label, kind }) => (
              <th key={key} className={kind === 'AMOUNT' ? 'amount' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, nr) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={nr}>
              {field.columns.map((column) => (
                <td key={column.key} className={column.kind === 'AMOUNT' ? 'amount' : ''}>
                  {shownText(column, row[column.key] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {amounts.length > 0 ? (
          <tfoot>
            <tr>
              {field.columns.map(({ key, kind }, nr) => (
                <td key={key} className={kind === 'AMOUNT' ? 'amount' : ''}>
                  {kind === 'AMOUNT' ? columnTotal(rows, key) : nr === 0 ? t('fill.sum') : null}
                </td>
              ))}
            </tr>
            {last ? (
              <tr className="muted">
                {field.columns.map(({ key, kind }, nr) => (
                  <td key={key} className={kind === 'AMOUNT' ? 'amount' : ''}>
                    {kind === 'AMOUNT'
                      ? columnTotal(rowsIn(last, field.key), key)
                      : nr === 0
                        ? t('fill.lastSum')
                        : null}
                  </td>
                ))}
              </tr>
            ) : null}
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
