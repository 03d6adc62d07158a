import type { Feature } from '../../core/feature.js';
import { followSeals } from './seals/seal.judge.js';
import {
  ObligationSealResolver,
  VehicleSealFieldsResolver,
  VehicleSealStepResolver,
  VehicleSealsResolver,
} from './seals/seal.resolver.js';
import { SealingResolver } from './seals/sealing.resolver.js';
import { checkableVehicle } from './vehicle.checkable.js';
import { vehiclePolicies } from './vehicle.policy.js';
import { VehicleFieldsResolver, VehiclesResolver } from './vehicle.resolver.js';

export const vehicles: Feature = {
  name: 'vehicles',
  entities: [],
  resolvers: [
    VehiclesResolver,
    VehicleFieldsResolver,
    SealingResolver,
    VehicleSealsResolver,
    VehicleSealFieldsResolver,
    VehicleSealStepResolver,
    ObligationSealResolver,
  ],
  policies: vehiclePolicies,
  jobs: () => [{ name: 'follow-seals', title: '核对公车封存', everyMinutes: 1, run: followSeals }],
  checkables: [checkableVehicle],
};
