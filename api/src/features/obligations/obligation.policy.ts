import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';

const READ = [Permission.OBLIGATION_READ];

export const obligationPolicies: FieldPolicies = {
  Query: { obligations: READ, obligation: READ },
  Obligation: {
    id: READ,
    kind: READ,
    title: READ,
    periodLabel: READ,
    opensOn: READ,
    dueOn: READ,
    state: READ,
    light: READ,
    nextLightOn: READ,
    dueExplanation: READ,
    unit: READ,
    workingDaysLeft: READ,
    fulfilments: READ,
    changes: READ,
  },
  ObligationList: READ,
  DueExplanation: READ,
  Fulfilment: { id: READ, factOn: READ, learnedAt: READ, revokedAt: READ },
  LightBoard: { upcoming: READ },
  LightChange: { kind: READ },
};
