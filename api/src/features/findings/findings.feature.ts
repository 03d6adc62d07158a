import type { Feature } from '../../core/feature.js';
import { CheckResolver } from './check.resolver.js';
import { findingPolicies } from './finding.policy.js';
import { FindingListResolver, FindingResolver } from './finding.resolver.js';
import { RECHECK } from './finding.service.js';
import { FirstCheckResolver, LedDisclosureResolver } from './first-check.resolver.js';
import { checkWhatChanged, FOLLOWED } from './follow.service.js';
import { RepeatRuleResolver } from './repeat-rule.resolver.js';

const CHECK = 'check-disclosures';

export const findings: Feature = {
  name: 'findings',
  entities: [],
  resolvers: [
    FindingListResolver,
    FindingResolver,
    CheckResolver,
    FirstCheckResolver,
    LedDisclosureResolver,
    RepeatRuleResolver,
  ],
  policies: findingPolicies,
  jobs: (platform) => [
    {
      name: CHECK,
      title: '核查公开内容',
      everyMinutes: 1,
      // what one act changes is checked with the next few, or some seconds later
      alsoAfter: { topics: ['record', RECHECK], types: FOLLOWED, entries: 10, withinSeconds: 2 },
      run: async (context) => {
        if (await checkWhatChanged(context)) await platform.jobs.trigger(CHECK);
      },
    },
  ],
};
