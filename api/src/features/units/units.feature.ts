import type { Feature } from '../../core/feature.js';
import { checkableUnit } from './unit.checkable.js';
import { Unit } from './unit.entity.js';
import { unitPolicies } from './unit.policy.js';
import { UnitResolver } from './unit.resolver.js';

export const units: Feature = {
  name: 'units',
  entities: [Unit],
  resolvers: [UnitResolver],
  policies: unitPolicies,
  checkables: [checkableUnit],
};
