import type { Feature } from '../../core/feature.js';
import { Account, Post } from './account.entity.js';
import { accountPolicies } from './account.policy.js';
import { AccountResolver } from './account.resolver.js';
import { AccountAdminResolver, AccountListResolver, AccountPostResolver } from './account-admin.resolver.js';
import { AccountChoiceResolver } from './account-choice.resolver.js';

export const accounts: Feature = {
  name: 'accounts',
  entities: [Account, Post],
  resolvers: [AccountResolver, AccountListResolver, AccountAdminResolver, AccountChoiceResolver, AccountPostResolver],
  policies: accountPolicies,
};
