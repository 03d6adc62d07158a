import { Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { isTooShort } from '../../lib/search-words.ts';
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

interface WordsProps {
  control: ListControl;
  name: string;
  label: string;
  /** a word of a single character is not looked for, and the field says so */
  twoCharacters?: boolean;
}

/** Words to look for; asked when Enter is pressed or the field is left, so that typing pinyin asks nothing. */
export function Words({ control, name, label, twoCharacters = false }: WordsProps) {
  const t = useT();
  const current = control.address.values[name] ?? '';
  const [text, setText] = useState(current);
  const [last, setLast] = useState(current);
  // what is being typed is not complained of: only what was asked for
  const [asked, setAsked] = useState(current);
  if (last !== current) {
    setLast(current);
    setText(current);
  }
  const tooShort = twoCharacters && isTooShort(text);
  const ask = () => {
    setAsked(text);
    if (tooShort) return;
    if (text.trim() !== current) control.setFilter(name, text.trim());
  };
  const complaint = tooShort && asked === text ? t('filter.tooShort') : null;
  return (
    <span className="filter-words-field">
      <Input
        aria-label={label}
        className="filter-words"
        placeholder={label}
        variant="filled"
        allowClear
        value={text}
        maxLength={100}
        {...(complaint ? { status: 'error' as const } : {})}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === '' && current !== '') control.setFilter(name, '');
        }}
        onPressEnter={ask}
        onBlur={ask}
      />
      {complaint ? (
        <span className="filter-complaint" role="alert">
          {complaint}
        </span>
      ) : null}
    </span>
  );
}
