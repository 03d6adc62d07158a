import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';

const READ = [Permission.OBLIGATION_READ];
const HOLD = [Permission.LIGHT_HOLD];
const PROPOSE = [Permission.EXEMPTION_PROPOSE, Permission.VEHICLE_KEEP];
const EXEMPT = [...PROPOSE, Permission.EXEMPTION_DECIDE];

export const obligationPolicies: FieldPolicies = {
  Query: { obligations: READ, obligation: READ },
  Mutation: {
    holdLight: HOLD,
    liftHold: HOLD,
    proposeExemption: PROPOSE,
    stepExemption: EXEMPT,
  },
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
    holds: READ,
    viewerCanHold: READ,
    exemptions: READ,
    viewerCanExempt: READ,
  },
  ObligationList: READ,
  ObligationPayload: [...HOLD, ...EXEMPT],
  Exemption: READ,
  DueExplanation: READ,
  Fulfilment: { id: READ, factOn: READ, learnedAt: READ, revokedAt: READ, revokedReason: READ },
  LightHold: {
    id: READ,
    fromOn: READ,
    untilOn: READ,
    reason: READ,
    madeAt: READ,
    liftedOn: READ,
    liftedReason: READ,
  },
  LightBoard: { upcoming: READ },
  LightChange: { kind: READ },
};
