import type { Feature } from '../../core/feature.js';
import { forgettingDrafts } from './draft.forget.js';
import { erasingEndedFilings } from './erase-ended.js';
import { filingPolicies } from './filing.policy.js';
import { FilingListResolver, FilingResolver } from './filing.resolver.js';
import { DisclosureFilingResolver, FilingFieldsResolver, FilingOriginResolver } from './filing-fields.resolver.js';
import { FilingTaskResolver } from './task.resolver.js';

export const filings: Feature = {
  name: 'filings',
  entities: [],
  resolvers: [
    FilingResolver,
    FilingListResolver,
    FilingFieldsResolver,
    FilingTaskResolver,
    FilingOriginResolver,
    DisclosureFilingResolver,
  ],
  policies: filingPolicies,
  jobs: () => [forgettingDrafts, erasingEndedFilings],
};
