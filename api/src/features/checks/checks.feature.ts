import type { Checkable, Feature } from '../../core/feature.js';
import { checkPolicies } from './check.policy.js';
import { CheckResolver } from './check.resolver.js';
import { DisclosureChecksResolver, FindingCheckResolver, UnitChecksResolver } from './check-fields.resolver.js';
import { Checkables } from './checkables.js';
import { recordCheckResolver } from './record-check.resolver.js';

/** Daily checks 日常监督 of what features declare checkable. */
export const checksOf = (checkables: readonly Checkable[]): Feature => ({
  name: 'checks',
  entities: [],
  resolvers: [
    CheckResolver,
    recordCheckResolver(new Checkables(checkables)),
    DisclosureChecksResolver,
    UnitChecksResolver,
    FindingCheckResolver,
  ],
  policies: checkPolicies,
});
