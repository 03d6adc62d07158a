import type { Feature } from '../../core/feature.js';
import { openPeriodsJob } from './catalogue.service.js';
import { disclosurePolicies } from './disclosure.policy.js';
import {
  DisclosureItemResolver,
  DisclosureListResolver,
  DisclosureResolver,
  FulfilmentDisclosureResolver,
  ObligationItemResolver,
} from './disclosure.resolver.js';
import { JudgementResolver } from './judgement.resolver.js';

export const disclosures: Feature = {
  name: 'disclosures',
  entities: [],
  resolvers: [
    DisclosureResolver,
    DisclosureListResolver,
    DisclosureItemResolver,
    ObligationItemResolver,
    FulfilmentDisclosureResolver,
    JudgementResolver,
  ],
  policies: disclosurePolicies,
  jobs: () => [
    { name: 'open-periods', title: '生成应办事项', everyMinutes: 10, run: (context) => openPeriodsJob(context) },
  ],
};
