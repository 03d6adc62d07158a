import type { Feature } from '../../core/feature.js';
import { templatePolicies } from './template.policy.js';
import { DisclosureTemplateResolver } from './template.resolver.js';

export const templates: Feature = {
  name: 'templates',
  entities: [],
  resolvers: [DisclosureTemplateResolver],
  policies: templatePolicies,
};
