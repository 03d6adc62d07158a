import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';

const READ = [Permission.DISCLOSURE_READ];

export const disclosurePolicies: FieldPolicies = {
  Query: { disclosureItems: READ, disclosures: READ, disclosure: READ },
  DisclosureItem: READ,
  Disclosure: {
    id: READ,
    periodLabel: READ,
    title: READ,
    publishedOn: READ,
    capturedAt: READ,
    url: READ,
    text: READ,
    late: READ,
    item: READ,
    unit: READ,
    obligation: READ,
  },
  DisclosureList: READ,
  Obligation: { item: [Permission.OBLIGATION_READ], affair: [Permission.OBLIGATION_READ] },
  Fulfilment: { disclosure: [Permission.DISCLOSURE_READ] },
};
