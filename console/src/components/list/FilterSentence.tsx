import { Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import type { ListControl } from './use-list-address.ts';

/** Filters that read as one sentence. */
export function FilterSentence({ control, children }: { control: ListControl; children: ReactNode }) {
  const t = useT();
  const filtered = Object.values(control.address.values).some((value) => value !== '');
  return (
    <search className="filter-sentence">
      {children}
      {filtered ? (
        <button type="button" className="link-button" onClick={control.clear}>
          {t('list.clear')}
        </button>
      ) : null}
    </search>
  );
}

interface ChoiceProps {
  control: ListControl;
  name: string;
  label: string;
  /** the words when nothing is chosen */
  any: string;
  options: readonly { value: string; label: string }[];
  searchable?: boolean;
}

/** One word of the sentence that can be chosen. */
export function Choice({ control, name, label, any, options, searchable = false }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      className="filter-choice"
      variant="filled"
      value={control.address.values[name] ?? ''}
      options={[{ value: '', label: any }, ...options]}
      onChange={(value: string) => control.setFilter(name, value)}
      popupMatchSelectWidth={false}
      showSearch={searchable}
      optionFilterProp="label"
    />
  );
}

/** Words to look for; asked when Enter is pressed or the field is left, so that typing pinyin asks nothing. */
export function Words({ control, name, label }: { control: ListControl; name: string; label: string }) {
  const current = control.address.values[name] ?? '';
  const [text, setText] = useState(current);
  const [last, setLast] = useState(current);
  if (last !== current) {
    setLast(current);
    setText(current);
  }
  const ask = () => {
    if (text.trim() !== current) control.setFilter(name, text.trim());
  };
  return (
    <Input
      aria-label={label}
      className="filter-words"
      placeholder={label}
      variant="filled"
      allowClear
      value={text}
      maxLength={100}
      onChange={(event) => {
        setText(event.target.value);
        if (event.target.value === '' && current !== '') control.setFilter(name, '');
      }}
      onPressEnter={ask}
      onBlur={ask}
    />
  );
}
