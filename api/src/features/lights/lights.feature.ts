import { unitOfWork } from '../../core/database/unit-of-work.js';
import type { Feature } from '../../core/feature.js';
import { lightPolicies } from './light.policy.js';
import { LightBoardResolver, UnitLightResolver } from './light.resolver.js';
import { foldCounts } from './light.service.js';

export const lights: Feature = {
  name: 'lights',
  entities: [],
  resolvers: [LightBoardResolver, UnitLightResolver],
  policies: lightPolicies,
  jobs: () => [
    {
      name: 'fold-counts',
      title: '归并计数',
      everyMinutes: 1,
      // each is a difference that every read of the counts adds up until it is folded
      alsoAfter: { topics: ['light'], entries: 200 },
      run: async (context) => {
        while ((await unitOfWork(context, null, foldCounts)) > 0);
      },
    },
  ],
};
