import type { CellKind } from '@sanwu/schema';
import { Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { CellEditor } from './CellEditor.tsx';
import {
  CELL_KINDS,
  type CellForm,
  FIELD_KINDS,
  type FieldForm,
  newCell,
  type TemplateForm,
  without,
} from './template-form.rules.ts';

interface Props {
  form: TemplateForm;
  onChange: (form: TemplateForm) => void;
}

function moved<Value>(list: readonly Value[], from: number, by: number): Value[] {
  const next = [...list];
  next.splice(from + by, 0, ...next.splice(from, 1));
  return next;
}

/** The blanks of a template, in the order of the form. */
export function FieldsEditor({ form, onChange }: Props) {
  const t = useT();
  const { fields } = form;
  const put = (nr: number, field: FieldForm) =>
    onChange({ ...form, fields: fields.map((one, at) => (at === nr ? field : one)) });
  return (
    <Panel title={t('template.fields')} count={fields.length}>
      <Form layout="vertical" component={false}>
        <ol className="template-fields">
          {fields.map((field, nr) => (
            <Foldable
              key={field.key}
              id={field.key}
              cell={field}
              kinds={FIELD_KINDS}
              title={field.label || t('template.unnamed', { n: nr + 1 })}
              first={nr === 0}
              last={nr === fields.length - 1}
              onMove={(by) => onChange({ ...form, fields: moved(fields, nr, by) })}
              onRemove={() =>
                onChange({ ...without(form, field.key), fields: fields.filter(({ key }) => key !== field.key) })
              }
              change={(part) => put(nr, { ...field, ...part })}
            >
              {field.kind === 'TABLE' ? (
                <Columns
                  field={field}
                  onChange={(columns) => put(nr, { ...field, columns })}
                  onRemove={(key) =>
                    onChange({
                      ...without(form, `${field.key}.${key}`),
                      fields: fields.map((one) =>
                        one.key === field.key
                          ? { ...one, columns: one.columns.filter((column) => column.key !== key) }
                          : one,
                      ),
                    })
                  }
                />
              ) : null}
            </Foldable>
          ))}
        </ol>
        <Button onClick={() => onChange({ ...form, fields: [...fields, newCell('f', fields)] })}>
          {t('template.addField')}
        </Button>
      </Form>
    </Panel>
  );
}

interface ColumnsProps {
  field: FieldForm;
  onChange: (columns: CellForm[]) => void;
  onRemove: (key: string) => void;
}

function Columns({ field, onChange, onRemove }: ColumnsProps) {
  const t = useT();
  const { key, columns } = field;
  return (
    <fieldset className="template-columns">
      <legend>{t('template.columns')}</legend>
      <ol>
        {columns.map((column, nr) => (
          <Foldable
            key={column.key}
            id={`${key}-${column.key}`}
            cell={column}
            kinds={CELL_KINDS}
            title={column.label || t('template.unnamedColumn', { n: nr + 1 })}
            first={nr === 0}
            last={nr === columns.length - 1}
            onMove={(by) => onChange(moved(columns, nr, by))}
            onRemove={() => onRemove(column.key)}
            change={(part) => onChange(columns.map((one, at) => (at === nr ? { ...one, ...part } : one)))}
          />
        ))}
      </ol>
      <Button onClick={() => onChange([...columns, newCell('c', columns)])}>{t('template.addColumn')}</Button>
    </fieldset>
  );
}

interface FoldableProps {
  id: string;
  cell: CellForm;
  kinds: readonly CellKind[];
  title: string;
  first: boolean;
  last: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  change: (part: Partial<CellForm>) => void;
  children?: ReactNode;
}

/** A blank in one line, opened to be changed; one without a name is open. */
function Foldable({ id, cell, kinds, title, first, last, onMove, onRemove, change, children }: FoldableProps) {
  const t = useT();
  const [open, setOpen] = useState(cell.label === '');
  return (
    <li>
      <div className="template-head">
        <strong className="template-name">
          {title}
          <span className="muted">
            {t(`cellKind.${cell.kind}`)}
            {cell.required ? t('template.alsoRequired') : ''}
          </span>
        </strong>
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'template.fold' : 'template.edit')}
        </button>
        <button type="button" className="link-button" disabled={first} onClick={() => onMove(-1)}>
          {t('template.up')}
        </button>
        <button type="button" className="link-button" disabled={last} onClick={() => onMove(1)}>
          {t('template.down')}
        </button>
        <button type="button" className="link-button" aria-label={t('template.remove', { title })} onClick={onRemove}>
          {t('common.remove')}
        </button>
      </div>
      {open ? <CellEditor id={id} cell={cell} kinds={kinds} change={change} /> : null}
      {children}
    </li>
  );
}
