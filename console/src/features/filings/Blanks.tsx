import type { FilingSavedFragment } from '@sanwu/schema';
import { Form, Input } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { CellField } from './CellField.tsx';
import { type FilingForm, rowsIn, type Template, textIn } from './filing-form.rules.ts';
import { TableField } from './TableField.tsx';

interface Props {
  template: Template;
  form: FilingForm;
  change: (part: Partial<FilingForm>) => void;
  faultAt: (place: string) => string | undefined;
  comparisons: FilingSavedFragment['comparisons'];
}

/** The form that a template makes: its blanks in order, with what differs from last period under each. */
export function Blanks({ template, form, change, faultAt, comparisons }: Props) {
  const put = (key: string, value: FilingForm['cells'][string]) => change({ cells: { ...form.cells, [key]: value } });
  const differing = (key: string) => (
    <Differing
      of={comparisons.filter(({ ref, differs }) => differs && ref.split('.')[0] === key)}
      {...{ form, change, faultAt }}
    />
  );
  return (
    <Form layout="vertical" component={false}>
      {template.fields.map((field) =>
        field.kind === 'TABLE' ? (
          <TableField
            key={field.key}
            field={field}
            rows={rowsIn(form.cells, field.key)}
            onChange={(rows) => put(field.key, rows)}
            faultAt={faultAt}
          >
            {differing(field.key)}
          </TableField>
        ) : (
          <CellField
            key={field.key}
            id={`fill-${field.key}`}
            cell={field}
            value={textIn(form.cells, field.key)}
            onChange={(value) => put(field.key, value)}
            fault={faultAt(`cells.${field.key}`)}
          >
            {differing(field.key)}
          </CellField>
        ),
      )}
    </Form>
  );
}

type DifferingProps = Pick<Props, 'form' | 'change' | 'faultAt'> & { of: Props['comparisons'] };

function Differing({ of, form, change, faultAt }: DifferingProps) {
  const t = useT();
  return of.map(({ ref, label, lastLabel, now, last }) => (
    <div key={ref} className="fill-differs">
      <label htmlFor={`explain-${ref}`}>{t('fill.differs', { label, now, lastLabel, last })}</label>
      <Input.TextArea
        id={`explain-${ref}`}
        autoSize
        maxLength={200}
        value={form.explanations[ref] ?? ''}
        onChange={({ target }) => change({ explanations: { ...form.explanations, [ref]: target.value } })}
      />
      {faultAt(`explanations.${ref}`) ? <p className="field-error">{t('fill.explainFault')}</p> : null}
    </div>
  ));
}
