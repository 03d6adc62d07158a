import { AccountsDocument } from '@sanwu/schema';
import { Select } from 'antd';
import { useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { isLive } from './post-order.ts';

export interface ChosenAccount {
  id: string;
  name: string;
}

interface Props {
  id: string;
  value?: ChosenAccount;
  onChange: (account: ChosenAccount) => void;
  /** an account that cannot be meant */
  without: string;
}

/** One account that may sign in, looked for by name. */
export function AccountField({ id, value, onChange, without }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const { data } = useDocument(
    AccountsDocument,
    { filter: { disabled: false, ...(text.trim() ? { text: { contains: text.trim() } } : {}) }, skip: 0, take: 20 },
    { keep: true, fresh: true },
  );
  const found = (data?.accounts.items ?? []).filter((account) => account.id !== without);
  return (
    <Select
      id={id}
      placeholder={t('account.find')}
      {...(value ? { value: { value: value.id, label: value.name } } : {})}
      labelInValue
      options={found.map((account) => ({ value: account.id, label: account.name, account }))}
      optionRender={({ data: { account } }) => (
        <span className="two-lines">
          <span>
            {account.name} <span className="muted">{account.username}</span>
          </span>
          <span className="muted">
            {account.posts
              .filter(isLive)
              .map((post) => `${post.unit.shortName} ${post.title}`)
              .join('，') || t('account.noPost')}
          </span>
        </span>
      )}
      onChange={(chosen) => onChange({ id: chosen.value, name: String(chosen.label) })}
      showSearch
      filterOption={false}
      onSearch={setText}
    />
  );
}
