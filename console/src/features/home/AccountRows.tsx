import type { AccountRowFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { AccountState, Awaiting } from '../accounts/AccountState.tsx';
import '../accounts/accounts.css';

interface Props {
  accounts: readonly AccountRowFragment[];
  /** the next step's name, which opens the account */
  step?: string;
}

/** What a post that waits, or else the first one in force, is. */
function postOf({ posts }: AccountRowFragment): string {
  const post = posts.find(({ state }) => state === 'AWAITING') ?? posts.find(({ state }) => state === 'HELD');
  return post ? `${post.unit.shortName} ${post.title}` : '';
}

/** Accounts, a line each. */
export function AccountRows({ accounts, step }: Props) {
  return (
    <ul className="rows">
      {accounts.map((account) => (
        <li key={account.id}>
          <span className="row-main two-lines">
            <Link to={`/accounts/${account.id}`}>{account.name}</Link>
            <span className="muted">{postOf(account) || account.username}</span>
          </span>
          {account.posts.some(({ state }) => state === 'AWAITING') || account.resetAwaiting ? (
            <Awaiting account={account} />
          ) : (
            <AccountState account={account} />
          )}
          {step ? (
            <LinkButton to={`/accounts/${account.id}`} aria-label={`${step}：${account.name}`}>
              {step}
            </LinkButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
