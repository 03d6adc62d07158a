import { Button, Form, InputNumber, Select } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useFieldTitle } from './field-title.ts';
import { type Preview, withField } from './import.rules.ts';
import type { Importing } from './use-import.ts';

interface Props {
  preview: Preview;
  importing: Importing;
  onNext: () => void;
  onBack: () => void;
}

/** Which column holds which field: guessed from the heads, changeable. */
export function MapColumns({ preview, importing, onNext, onBack }: Props) {
  const t = useT();
  const titleOf = useFieldTitle();
  const { understand, behind } = importing;
  const { columns, fields, sheets, sheet, headerRow, unmapped } = preview;
  const options = [
    { value: '', label: t('import.leaveOut') },
    ...fields.map((field) => ({ value: field.key, label: titleOf(field) })),
  ];
  const missing = fields.filter(({ key }) => unmapped.includes(key)).map(titleOf);
  return (
    <>
      <div className="import-sheet">
        {sheets.length > 1 ? (
          <Form.Item label={t('import.sheet')} htmlFor="import-sheet" layout="vertical">
            <Select
              id="import-sheet"
              value={sheet}
              options={sheets.map((value) => ({ value, label: value }))}
              onChange={(next: string) => understand({ sheet: next, headerRow: null, mapping: null })}
            />
          </Form.Item>
        ) : null}
        <Form.Item label={t('import.headerRow')} htmlFor="import-header" layout="vertical">
          <InputNumber
            id="import-header"
            min={1}
            max={100}
            value={headerRow}
            onChange={(next) => next && understand({ headerRow: next, mapping: null })}
          />
        </Form.Item>
      </div>
      <Panel title={t('import.columns')} count={columns.length}>
        <ul className="rows column-rows">
          {columns.map(({ column, letter, header, samples, field }) => (
            <li key={column}>
              <span className="row-main">
                <span>
                  <span className="column-letter">{letter}</span> <strong>{header || t('import.noHead')}</strong>
                </span>
                <span className="muted">{samples.join(t('import.comma')) || t('import.noSamples')}</span>
              </span>
              <Select
                aria-label={t('import.fieldOf', { letter, header })}
                value={field ?? ''}
                options={options}
                onChange={(next: string) => understand({ headerRow, mapping: withField(columns, column, next) })}
              />
            </li>
          ))}
        </ul>
      </Panel>
      {missing.length > 0 ? (
        <p className="field-error import-note" role="alert">
          {t('import.unmapped', { fields: missing.join(t('import.comma')) })}
        </p>
      ) : null}
      <div className="form-actions page-end">
        <Button type="primary" disabled={missing.length > 0 || behind} onClick={onNext}>
          {t('import.toPreview')}
        </Button>
        <Button onClick={onBack}>{t('import.otherFile')}</Button>
      </div>
    </>
  );
}
