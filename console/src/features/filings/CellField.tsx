import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../providers/i18n.ts';
import type { Column } from './filing-form.rules.ts';

interface Props {
  id: string;
  cell: Column;
  value: string;
  onChange: (value: string) => void;
  fault: string | undefined;
  /** said under it, such as how it differs from last period */
  children?: ReactNode;
}

/** One blank: its name above, how to fill it in and what is wrong with it below. */
export function CellField({ id, cell, value, onChange, fault, children }: Props) {
  return (
    <Form.Item
      label={cell.label}
      htmlFor={id}
      required={cell.required}
      {...(cell.help ? { extra: cell.help } : {})}
      {...(fault ? { validateStatus: 'error' as const, help: fault } : {})}
    >
      <Blank {...{ id, cell, value, onChange }} />
      {children}
    </Form.Item>
  );
}

function Blank({ id, cell, value, onChange }: Pick<Props, 'id' | 'cell' | 'value' | 'onChange'>) {
  const t = useT();
  const typed = { id, value, onChange: ({ target }: { target: { value: string } }) => onChange(target.value) };
  if (cell.kind === 'CHOICE') {
    return (
      <Radio.Group
        id={id}
        className="fill-choices"
        value={value}
        onChange={({ target }) => onChange(String(target.value))}
        options={cell.choices.map((choice) => ({ value: choice, label: choice }))}
      />
    );
  }
  if (cell.kind === 'AMOUNT') {
    return <Input {...typed} inputMode="decimal" autoComplete="off" maxLength={30} suffix={t('fill.yuan')} />;
  }
  if (cell.kind === 'NUMBER') return <Input {...typed} inputMode="decimal" autoComplete="off" maxLength={30} />;
  if (cell.kind === 'DATE') return <Input {...typed} type="date" />;
  return <Input.TextArea {...typed} autoSize maxLength={2000} />;
}
