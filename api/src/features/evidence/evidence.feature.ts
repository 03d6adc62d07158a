import type { Feature } from '../../core/feature.js';
import { evidencePolicies } from './evidence.policy.js';
import { DisclosureEvidenceResolver, EvidenceResolver, RevisionResolver } from './evidence.resolver.js';

export const evidence: Feature = {
  name: 'evidence',
  entities: [],
  resolvers: [DisclosureEvidenceResolver, EvidenceResolver, RevisionResolver],
  policies: evidencePolicies,
};
