import { Select } from 'antd';

interface Props {
  /** these three come from the form */
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  options: { value: string; label: string }[];
  placeholder?: string;
  searchable?: boolean;
}

/** One of several, in a form. Takes only what a select may carry: antd's would put `aria-required` on a plain box. */
export function ChoiceField({ id, value, onChange, options, placeholder, searchable = false }: Props) {
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      options={options}
      placeholder={placeholder}
      showSearch={searchable}
      optionFilterProp="label"
    />
  );
}
