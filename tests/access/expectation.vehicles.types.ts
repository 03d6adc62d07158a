import { checks, keepVehicles, type Needs, vehicles } from './needs.ts';

/** What each type's fields need that tells of public vehicles. */
export const VEHICLE_TYPE_NEEDS: Readonly<Record<string, Needs>> = {
  Vehicle: vehicles,
  'Vehicle.lastCheck': checks,
  VehicleList: vehicles,
  VehiclePayload: keepVehicles,
  VehicleSeal: vehicles,
  VehicleSealList: vehicles,
  VehicleSealStep: vehicles,
  VehicleSealPayload: ['keepVehicles'],
  SealPhoto: vehicles,
  Sealing: vehicles,
  SealingCounts: vehicles,
  SealingPayload: ['arrangeSealings'],
};
