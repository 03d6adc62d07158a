import { PeopleDocument } from '@sanwu/schema';
import { Select } from 'antd';
import { useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import type { ListControl } from './use-list-address.ts';

interface Props {
  control: ListControl;
  name: string;
  label: string;
  any: string;
}

/** 人员 in a filter's sentence: one of the district, looked for by name. */
export function PersonChoice({ control, name, label, any }: Props) {
  const t = useT();
  const chosen = control.address.values[name] ?? '';
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const people = useDocument(PeopleDocument, { text: text.trim(), id: null }, { enabled: opened, keep: true });
  const one = useDocument(PeopleDocument, { text: null, id: chosen }, { enabled: chosen !== '' });
  const known = new Map([...(one.data?.people ?? []), ...(people.data?.people ?? [])].map((it) => [it.id, it]));
  const found = text === '' ? [...known.values()] : (people.data?.people ?? []);
  const current = known.get(chosen);
  return (
    <Select
      aria-label={label}
      className="filter-choice"
      variant="filled"
      value={chosen}
      options={[
        { value: '', label: any },
        ...(chosen !== '' && !current ? [{ value: chosen, label: t('common.loading') }] : []),
        ...found.map((it) => ({ value: it.id, label: it.name, post: it.postTitle })),
      ]}
      optionRender={({ data }) => (
        <span className="two-lines">
          <span>{data.label}</span>
          {'post' in data && data.post ? <span className="muted">{data.post}</span> : null}
        </span>
      )}
      onChange={(value: string) => control.setFilter(name, value)}
      onOpenChange={(open) => open && setOpened(true)}
      popupMatchSelectWidth={false}
      showSearch
      filterOption={false}
      onSearch={setText}
    />
  );
}
