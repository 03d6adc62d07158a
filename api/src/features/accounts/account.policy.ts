import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import type { Viewer } from '../../core/access/viewer.js';
import { AccountAction, type AccountPost, type AccountView, PostAction, PostState } from './account.types.js';

const MANAGE = [Permission.ACCOUNT_MANAGE];
const GRANT = [Permission.ROLE_GRANT];
const EITHER = [Permission.ACCOUNT_MANAGE, Permission.ROLE_GRANT];

/** Names of people are for whoever is signed in and reads records; accounts for their administrators. */
export const accountPolicies: FieldPolicies = {
  Query: {
    viewer: 'ANYONE',
    accounts: EITHER,
    account: EITHER,
    roleRules: EITHER,
    postUnits: EITHER,
    people: [...EITHER, Permission.TRAIL_READ],
  },
  Mutation: {
    createAccount: MANAGE,
    disableAccount: MANAGE,
    enableAccount: MANAGE,
    grantPost: GRANT,
    confirmPost: GRANT,
    endPost: GRANT,
    setRoleRule: GRANT,
  },
  Viewer: 'ANYONE',
  Post: 'ANYONE',
  Person: 'SIGNED_IN',
  Account: {
    ...{ id: EITHER, username: EITHER, name: EITHER, version: EITHER, createdAt: EITHER, lastSignInAt: EITHER },
    ...{ disabledAt: EITHER, activated: EITHER, hasSecondFactor: EITHER, posts: EITHER, viewerCan: EITHER },
    ...{ resetAwaiting: EITHER },
  },
  AccountPost: EITHER,
  PostUnit: EITHER,
  AccountList: EITHER,
  AccountPayload: EITHER,
  RoleRule: EITHER,
  RoleRulePayload: GRANT,
  InputError: 'ANYONE',
  ConflictError: 'ANYONE',
  StateError: 'ANYONE',
};

/** What a system administrator may do to somebody else's account, and a security administrator: never the same things. */
export function mayToAccount(viewer: Viewer | null, account: AccountView): AccountAction[] {
  if (!viewer || viewer.accountId === account.id) return [];
  const enabled = account.disabledAt === null;
  const manages: AccountAction[] = enabled
    ? [account.activated ? AccountAction.RESET_PASSWORD : AccountAction.INVITE, AccountAction.DISABLE]
    : [AccountAction.ENABLE];
  const grants: AccountAction[] = [
    ...(account.resetAwaiting ? [AccountAction.CONFIRM_RESET] : []),
    ...(enabled ? [AccountAction.GRANT_POST] : []),
    ...[AccountAction.HAND_OVER, AccountAction.END_SESSIONS],
    ...(account.hasSecondFactor ? [AccountAction.RESET_FACTOR] : []),
  ];
  return [
    ...(viewer.permissions.has(Permission.ACCOUNT_MANAGE) ? manages : []),
    ...(viewer.permissions.has(Permission.ROLE_GRANT) ? grants : []),
  ];
}

/** What a security administrator may do to a post of somebody else. */
export function mayToPost(viewer: Viewer | null, post: AccountPost & { accountId: string }): PostAction[] {
  if (!viewer?.permissions.has(Permission.ROLE_GRANT) || viewer.accountId === post.accountId) return [];
  if (post.state === PostState.AWAITING) {
    return post.grantedById === viewer.accountId ? [PostAction.END] : [PostAction.CONFIRM, PostAction.REFUSE];
  }
  return post.state === PostState.HELD || post.state === PostState.UPCOMING ? [PostAction.END] : [];
}
