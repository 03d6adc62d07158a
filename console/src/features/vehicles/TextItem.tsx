import { Form, Input } from 'antd';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** characters at most */
  maxLength: number;
  help?: string;
}

/** A line of text that must be filled in. */
export function TextItem({ id, label, value, onChange, maxLength, help }: Props) {
  return (
    <Form.Item label={label} htmlFor={id} required {...(help ? { extra: help } : {})}>
      <Input id={id} value={value} maxLength={maxLength} onChange={({ target }) => onChange(target.value)} />
    </Form.Item>
  );
}
