import { unitOfWork } from '../../core/database/unit-of-work.js';
import type { Feature } from '../../core/feature.js';
import { AccountCredentialResolver, OpenLinkResolver } from './account-credential.resolver.js';
import { credentialPolicies } from './credential.policy.js';
import { CredentialResolver } from './credential.resolver.js';
import { pruneSignIns } from './sign-in.service.js';

export const credentials: Feature = {
  name: 'credentials',
  entities: [],
  resolvers: [CredentialResolver, AccountCredentialResolver, OpenLinkResolver],
  policies: credentialPolicies,
  jobs: () => [
    {
      name: 'prune-sign-ins',
      title: '清理登录记录',
      everyMinutes: 30,
      run: (context) => unitOfWork(context, null, pruneSignIns),
    },
  ],
};
