import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';

const READ = [Permission.LIGHT_READ];

export const lightPolicies: FieldPolicies = {
  Query: { lightBoard: READ, lightChanges: READ },
  Subscription: { lights: READ },
  Unit: { light: READ, own: READ, subtree: READ },
  ColourCounts: READ,
  SubtreeCounts: READ,
  UnitLight: READ,
  LightChange: {
    id: READ,
    unitId: READ,
    unitName: READ,
    obligationId: READ,
    title: READ,
    from: READ,
    to: READ,
    effectiveOn: READ,
    recordedAt: READ,
    explanation: READ,
  },
  LightBoard: { root: READ, counts: READ, units: READ, changes: READ, number: READ, recordedAt: READ },
  LightFrame: READ,
};
