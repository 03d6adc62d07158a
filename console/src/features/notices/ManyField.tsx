import { Select } from 'antd';

interface Props {
  /** these three come from the form */
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
  options: { value: string; label: string }[];
  placeholder: string;
}

/** Several of many, in the order in which they were chosen. */
export function ManyField({ id, value, onChange, options, placeholder }: Props) {
  return (
    <Select
      mode="multiple"
      {...(id ? { id } : {})}
      value={value ?? []}
      {...(onChange ? { onChange } : {})}
      options={options}
      placeholder={placeholder}
      optionFilterProp="label"
      maxTagCount={6}
    />
  );
}
