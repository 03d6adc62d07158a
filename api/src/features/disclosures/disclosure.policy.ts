import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';

const READ = [Permission.DISCLOSURE_READ];
const ASSIGN = [Permission.DISCLOSURE_ASSIGN];

export const disclosurePolicies: FieldPolicies = {
  Query: { disclosures: READ, disclosure: READ },
  Mutation: {
    rejectDisclosure: ASSIGN,
    acceptDisclosure: ASSIGN,
    takeDownDisclosure: ASSIGN,
    restoreDisclosure: ASSIGN,
  },
  DisclosurePayload: ASSIGN,
  Disclosure: {
    id: READ,
    periodLabel: READ,
    title: READ,
    publishedOn: READ,
    capturedAt: READ,
    url: READ,
    text: READ,
    erasedAt: READ,
    amount: READ,
    amountFrom: READ,
    nil: READ,
    confidence: READ,
    late: READ,
    version: READ,
    rejectedAt: READ,
    rejectedReason: READ,
    takenDownAt: READ,
    takenDownReason: READ,
    viewerCan: READ,
    articleId: READ,
    item: READ,
    unit: READ,
    obligation: READ,
  },
  DisclosureList: READ,
  Fulfilment: { disclosure: [Permission.DISCLOSURE_READ] },
};
