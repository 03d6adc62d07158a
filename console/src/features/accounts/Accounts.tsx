import { type AccountFilter, type AccountRowFragment, AccountsDocument } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { When } from '../../components/Due.tsx';
import { later } from '../../components/later.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { type ListControl, useListAddress } from '../../components/list/use-list-address.ts';
import { usePagedList } from '../../components/list/use-paged-list.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { AccountState, Awaiting } from './AccountState.tsx';
import { ACCOUNT_STATES, accountFilter } from './account-filter.ts';
import { Posts } from './Posts.tsx';
import { ROLES } from './post-order.ts';
import { usePostUnits } from './use-post-units.ts';
import './accounts.css';

const CreateAccount = later(() => import('./CreateAccount.tsx').then(({ CreateAccount }) => CreateAccount));

const NO_SORTS: readonly string[] = [];

function columns(t: Translate): Column<AccountRowFragment>[] {
  return [
    {
      key: 'title',
      title: t('account.name'),
      width: 200,
      render: (row) => (
        <span className="unit-link">
          <Link to={`/accounts/${row.id}`}>{row.name}</Link>
          <span className="muted">{row.username}</span>
        </span>
      ),
    },
    { key: 'posts', title: t('account.posts'), width: 320, render: (row) => <Posts posts={row.posts} /> },
    {
      key: 'state',
      title: t('field.state'),
      width: 190,
      render: (row) => (
        <span className="account-states">
          <AccountState account={row} />
          <Awaiting account={row} />
        </span>
      ),
    },
    {
      key: 'factor',
      title: t('factor.title'),
      label: true,
      width: 120,
      render: (row) => (
        <span className="muted">{t(row.hasSecondFactor ? 'account.factorOn' : 'account.factorOff')}</span>
      ),
    },
    {
      key: 'seen',
      title: t('account.lastSignIn'),
      label: true,
      width: 160,
      render: (row) => (
        <span className="muted">{row.lastSignInAt ? <When at={row.lastSignInAt} /> : t('account.neverHere')}</span>
      ),
    },
  ];
}

/** 账号: who may sign in, as what. */
export function Accounts() {
  const t = useT();
  const control = useListAddress(NO_SORTS);
  const mayCreate = useOpens('accounts', 'create');
  const [creating, setCreating] = useState(false);
  const list = usePagedList<AccountRowFragment, AccountFilter>(
    AccountsDocument,
    accountFilter(control.address.values),
    control.address,
  );
  return (
    <>
      <PageHeader
        title={t('place.accounts')}
        note={t(mayCreate ? 'accounts.noteSystem' : 'accounts.noteSecurity')}
        actions={
          mayCreate ? (
            <Button type="primary" onClick={() => setCreating(true)}>
              {t('account.create')}
            </Button>
          ) : null
        }
      />
      <AccountFilters control={control} />
      <RecordTable
        label={t('place.accounts')}
        list={list}
        control={control}
        columns={columns(t)}
        to={(row) => `/accounts/${row.id}`}
        empty={t('accounts.empty')}
      />
      {creating ? <CreateAccount onDone={list.refetch} onClose={() => setCreating(false)} /> : null}
    </>
  );
}

function AccountFilters({ control }: { control: ListControl }) {
  const t = useT();
  const units = usePostUnits(null);
  const roles = ROLES.map((value) => ({ value, label: t(`role.${value}`) }));
  const states = ACCOUNT_STATES.map((value) => ({ value, label: t(`accountState.${value}`) }));
  const waits = [{ value: 'yes', label: t('account.awaiting') }];
  return (
    <FilterSentence control={control}>
      <span>{t('filter.show')}</span>
      <Choice
        {...{ control, name: 'unit', label: t('field.unit'), any: t('filter.allUnits'), options: units }}
        searchable
      />
      <span>{t('filter.of')}</span>
      <Choice
        {...{ control, name: 'role', label: t('account.role'), any: t('accounts.anyRole'), options: roles }}
        searchable
      />
      <span>{t('filter.stateIs')}</span>
      <Choice {...{ control, name: 'state', label: t('field.state'), any: t('filter.anyState'), options: states }} />
      <Choice
        {...{ control, name: 'awaiting', label: t('accounts.waits'), any: t('accounts.waitsAny'), options: waits }}
      />
      <span>{t('filter.with')}</span>
      <Words control={control} name="text" label={t('accounts.text')} />
    </FilterSentence>
  );
}
