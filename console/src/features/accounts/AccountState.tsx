import { useT } from '../../providers/i18n.ts';
import { accountState } from './account-filter.ts';

interface Props {
  account: { activated: boolean; disabledAt: string | null };
}

/** 在用, 未启用, 已停用. */
export function AccountState({ account }: Props) {
  const t = useT();
  const state = accountState(account);
  return <span className={`state-tag account-${state.toLowerCase()}`}>{t(`accountState.${state}`)}</span>;
}

/** What waits for a second person, in words; nothing when nothing does. */
export function Awaiting({ account }: { account: { resetAwaiting: boolean; posts: readonly { state: string }[] } }) {
  const t = useT();
  const posts = account.posts.filter(({ state }) => state === 'AWAITING').length;
  if (posts === 0 && !account.resetAwaiting) return null;
  return (
    <span className="account-awaiting">
      {posts > 0 ? <span className="state-tag state-submitted">{t('account.postAwaits')}</span> : null}
      {account.resetAwaiting ? <span className="state-tag state-submitted">{t('account.resetAwaits')}</span> : null}
    </span>
  );
}
