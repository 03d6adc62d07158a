import type { CellKind } from '@sanwu/schema';
import { Checkbox, Form, Input, Select } from 'antd';
import { useT } from '../../providers/i18n.ts';
import type { CellForm } from './template-form.rules.ts';

interface Props {
  id: string;
  cell: CellForm;
  kinds: readonly CellKind[];
  change: (part: Partial<CellForm>) => void;
}

/** What a blank is called and what it takes. */
export function CellEditor({ id, cell, kinds, change }: Props) {
  const t = useT();
  const { label, kind, required, help, choices, least, most } = cell;
  return (
    <>
      <div className="form-pair">
        <Form.Item label={t('template.label')} htmlFor={`${id}-label`} required>
          <Input
            id={`${id}-label`}
            maxLength={30}
            value={label}
            onChange={({ target }) => change({ label: target.value })}
          />
        </Form.Item>
        <Form.Item label={t('template.kind')} htmlFor={`${id}-kind`}>
          <Select
            id={`${id}-kind`}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`cellKind.${value}`) }))}
            onChange={(next: CellKind) => change({ kind: next })}
          />
        </Form.Item>
      </div>
      {kind === 'CHOICE' ? (
        <Form.Item label={t('template.choices')} htmlFor={`${id}-choices`} extra={t('template.listHelp')}>
          <Select
            id={`${id}-choices`}
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',']}
            value={choices}
            onChange={(next: string[]) => change({ choices: next })}
          />
        </Form.Item>
      ) : null}
      {kind === 'AMOUNT' || kind === 'NUMBER' ? (
        <div className="form-pair">
          <Form.Item label={t('template.least')} htmlFor={`${id}-least`}>
            <Input
              id={`${id}-least`}
              inputMode="decimal"
              maxLength={20}
              placeholder={t('template.noBound')}
              value={least}
              onChange={({ target }) => change({ least: target.value })}
            />
          </Form.Item>
          <Form.Item label={t('template.most')} htmlFor={`${id}-most`}>
            <Input
              id={`${id}-most`}
              inputMode="decimal"
              maxLength={20}
              placeholder={t('template.noBound')}
              value={most}
              onChange={({ target }) => change({ most: target.value })}
            />
          </Form.Item>
        </div>
      ) : null}
      <Form.Item label={t('template.help')} htmlFor={`${id}-help`}>
        <Input
          id={`${id}-help`}
          maxLength={100}
          value={help}
          onChange={({ target }) => change({ help: target.value })}
        />
      </Form.Item>
      <Form.Item>
        <Checkbox checked={required} onChange={({ target }) => change({ required: target.checked })}>
          {t('template.required')}
        </Checkbox>
      </Form.Item>
    </>
  );
}
