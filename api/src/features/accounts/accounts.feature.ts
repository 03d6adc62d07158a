import { unitOfWork } from '../../core/database/unit-of-work.js';
import type { Feature } from '../../core/feature.js';
import { Account, Post } from './account.entity.js';
import { accountPolicies } from './account.policy.js';
import { AccountResolver } from './account.resolver.js';
import { pruneSignIns } from './sign-in.service.js';

export const accounts: Feature = {
  name: 'accounts',
  entities: [Account, Post],
  resolvers: [AccountResolver],
  policies: accountPolicies,
  jobs: () => [
    {
      name: 'prune-sign-ins',
      title: '清理登录记录',
      everyMinutes: 30,
      run: (context) => unitOfWork(context, null, pruneSignIns),
    },
  ],
};
