import type { Feature } from '../../core/feature.js';
import { cataloguePolicies } from './catalogue.policy.js';
import { CoverageResolver } from './coverage.resolver.js';
import { DisclosureItemResolver, ObligationItemResolver } from './item.resolver.js';
import { DisclosureItemVersionResolver } from './item-version.resolver.js';
import { LedCoverageResolver } from './led-coverage.resolver.js';
import { ItemOccurrencesResolver, ObligationOccurrenceResolver, OccurrenceResolver } from './occurrence.resolver.js';
import { openPeriodsJob } from './open-periods.service.js';

export const catalogue: Feature = {
  name: 'catalogue',
  entities: [],
  resolvers: [
    DisclosureItemResolver,
    DisclosureItemVersionResolver,
    ObligationItemResolver,
    CoverageResolver,
    LedCoverageResolver,
    ItemOccurrencesResolver,
    OccurrenceResolver,
    ObligationOccurrenceResolver,
  ],
  policies: cataloguePolicies,
  jobs: () => [
    { name: 'open-periods', title: '生成应办事项', everyMinutes: 10, run: (context) => openPeriodsJob(context) },
  ],
};
