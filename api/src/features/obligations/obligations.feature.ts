import type { Feature } from '../../core/feature.js';
import { ExemptionResolver } from './exemption.resolver.js';
import { HoldResolver } from './hold.resolver.js';
import { obligationPolicies } from './obligation.policy.js';
import {
  BoardObligationsResolver,
  ChangeObligationResolver,
  ObligationListResolver,
  ObligationResolver,
} from './obligation.resolver.js';
import { sweep } from './obligation.service.js';

export const SWEEP = 'sweep-lights';

export const obligations: Feature = {
  name: 'obligations',
  entities: [],
  resolvers: [
    ObligationResolver,
    ObligationListResolver,
    BoardObligationsResolver,
    ChangeObligationResolver,
    HoldResolver,
    ExemptionResolver,
  ],
  policies: obligationPolicies,
  jobs: () => [{ name: SWEEP, title: '到期检查', everyMinutes: 1, run: (context) => sweep(context) }],
};
