import { Permission } from '../../core/access/permissions.js';
import type { Feature } from '../../core/feature.js';
import { TreeResolver } from './tree.resolver.js';

const MANAGE = [Permission.UNIT_MANAGE];

export const tree: Feature = {
  name: 'tree',
  entities: [],
  resolvers: [TreeResolver],
  policies: {
    Query: { unitInHand: MANAGE },
    Mutation: { moveUnit: MANAGE, closeUnit: MANAGE, splitUnit: MANAGE },
    UnitInHand: MANAGE,
    ObligationInHand: MANAGE,
    BelowInHand: MANAGE,
  },
};
