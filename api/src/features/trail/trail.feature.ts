import { Permission } from '../../core/access/permissions.js';
import type { Feature } from '../../core/feature.js';
import { TrailResolver } from './trail.resolver.js';

const READ = [Permission.TRAIL_READ];

export const trail: Feature = {
  name: 'trail',
  entities: [],
  resolvers: [TrailResolver],
  policies: {
    Query: { trail: READ, trailTables: READ, trailState: READ },
    Mutation: { verifyTrail: READ },
    TrailEntry: READ,
    TrailRoot: READ,
    TrailState: READ,
    TrailVerdict: READ,
  },
};
