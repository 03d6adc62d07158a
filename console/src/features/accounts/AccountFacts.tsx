import { ResetSecondFactorDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { When } from '../../components/Due.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import type { ShownAccount } from './AccountPage.tsx';

/** How its holder signs in. */
export function AccountFacts({ account, onDone }: { account: ShownAccount; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState(false);
  async function reset(reason: string): Promise<void> {
    const input = { accountId: account.id, reason };
    refuse((await execute(ResetSecondFactorDocument, { input })).resetSecondFactor.errors);
    setAsking(false);
    notification.success({ message: t('accountDone.RESET_FACTOR'), placement: 'bottom', duration: 4 });
    onDone();
  }
  return (
    <Panel title={t('account.facts')}>
      <dl className="facts">
        <dt>{t('signIn.username')}</dt>
        <dd>{account.username}</dd>
        <dt>{t('account.password')}</dt>
        <dd>{t(account.activated ? 'account.passwordSet' : 'account.passwordNotSet')}</dd>
        <dt>{t('factor.title')}</dt>
        <dd className="fact-with-action">
          {t(account.hasSecondFactor ? 'account.factorOn' : 'account.factorOff')}
          {account.viewerCan.includes('RESET_FACTOR') ? (
            <Button onClick={() => setAsking(true)}>{t('accountAction.RESET_FACTOR')}</Button>
          ) : null}
        </dd>
        <dt>{t('account.lastSignIn')}</dt>
        <dd>{account.lastSignInAt ? <When at={account.lastSignInAt} /> : t('account.neverHere')}</dd>
        <dt>{t('account.createdAt')}</dt>
        <dd>
          <When at={account.createdAt} />
        </dd>
        {account.disabledAt ? (
          <>
            <dt>{t('account.disabledAt')}</dt>
            <dd>
              <When at={account.disabledAt} />
            </dd>
          </>
        ) : null}
      </dl>
      {asking ? (
        <ReasonDialog
          title={t('accountAction.RESET_FACTOR')}
          draft={`account:${account.id}:factor`}
          effect={t('accountEffect.RESET_FACTOR', { name: account.name })}
          label={t('field.reason')}
          help={t('unit.reasonHelp')}
          confirm={t('accountAction.RESET_FACTOR')}
          onConfirm={reset}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Panel>
  );
}
