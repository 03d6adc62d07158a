import { Button, Form } from 'antd';
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
            <li key={field.key}>
              <Head
                title={field.label || t('template.unnamed', { n: nr + 1 })}
                first={nr === 0}
                last={nr === fields.length - 1}
                onMove={(by) => onChange({ ...form, fields: moved(fields, nr, by) })}
                onRemove={() =>
                  onChange({ ...without(form, field.key), fields: fields.filter(({ key }) => key !== field.key) })
                }
              />
              <CellEditor
                id={field.key}
                cell={field}
                kinds={FIELD_KINDS}
                change={(part) => put(nr, { ...field, ...part })}
              />
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
            </li>
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
          <li key={column.key}>
            <Head
              title={column.label || t('template.unnamedColumn', { n: nr + 1 })}
              first={nr === 0}
              last={nr === columns.length - 1}
              onMove={(by) => onChange(moved(columns, nr, by))}
              onRemove={() => onRemove(column.key)}
            />
            <CellEditor
              id={`${key}-${column.key}`}
              cell={column}
              kinds={CELL_KINDS}
              change={(part) => onChange(columns.map((one, at) => (at === nr ? { ...one, ...part } : one)))}
            />
          </li>
        ))}
      </ol>
      <Button onClick={() => onChange([...columns, newCell('c', columns)])}>{t('template.addColumn')}</Button>
    </fieldset>
  );
}

interface HeadProps {
  title: string;
  first: boolean;
  last: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

function Head({ title, first, last, onMove, onRemove }: HeadProps) {
  const t = useT();
  return (
    <div className="template-head">
      <strong>{title}</strong>
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
  );
}
