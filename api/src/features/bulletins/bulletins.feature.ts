import type { Feature } from '../../core/feature.js';
import { bulletinPolicies } from './bulletin.policy.js';
import {
  BulletinCaseResolver,
  BulletinEventResolver,
  BulletinFieldsResolver,
  BulletinsResolver,
} from './bulletin.resolver.js';

export const bulletins: Feature = {
  name: 'bulletins',
  entities: [],
  resolvers: [BulletinsResolver, BulletinFieldsResolver, BulletinCaseResolver, BulletinEventResolver],
  policies: bulletinPolicies,
};
