import type { Checkable, Feature } from '../../core/feature.js';
import { checkPolicies } from './check.policy.js';
import { CheckResolver } from './check.resolver.js';
import {
  DisclosureChecksResolver,
  FindingCheckResolver,
  UnitChecksResolver,
  VehicleChecksResolver,
} from './check-fields.resolver.js';
import { Checkables } from './checkables.js';
import { CheckDrawResolver } from './draws/draw.resolver.js';
import { makeAllTasks } from './plans/make-tasks.js';
import { CheckPlanResolver } from './plans/plan.resolver.js';
import { recordCheckResolver } from './record-check.resolver.js';
import { SecondLookResolver } from './second-looks/second-look.resolver.js';
import { CheckTaskResolver } from './tasks/task.resolver.js';

/** Daily checks 日常监督 of what features declare checkable. */
export const checksOf = (checkables: readonly Checkable[]): Feature => ({
  name: 'checks',
  entities: [],
  resolvers: [
    CheckResolver,
    recordCheckResolver(new Checkables(checkables)),
    DisclosureChecksResolver,
    UnitChecksResolver,
    VehicleChecksResolver,
    FindingCheckResolver,
    CheckTaskResolver,
    CheckPlanResolver,
    CheckDrawResolver,
    SecondLookResolver,
  ],
  policies: checkPolicies,
  jobs: () => [{ name: 'make-check-tasks', title: '生成检查任务', everyMinutes: 10, run: makeAllTasks }],
});
