import type { Feature } from '../../core/feature.js';
import { checkableDisclosure } from './disclosure.checkable.js';
import { disclosurePolicies } from './disclosure.policy.js';
import { DisclosureListResolver, DisclosureResolver, FulfilmentDisclosureResolver } from './disclosure.resolver.js';
import { followingDisplays } from './display-end.service.js';
import { JudgementResolver } from './judgement.resolver.js';

export const disclosures: Feature = {
  name: 'disclosures',
  entities: [],
  resolvers: [DisclosureResolver, DisclosureListResolver, FulfilmentDisclosureResolver, JudgementResolver],
  policies: disclosurePolicies,
  checkables: [checkableDisclosure],
  jobs: () => [followingDisplays],
};
