import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';

const READ = [Permission.VEHICLE_READ];
const KEEP = [Permission.VEHICLE_KEEP, Permission.SEALING_ARRANGE];
const DECLARE = [Permission.VEHICLE_KEEP];
const ARRANGE = [Permission.SEALING_ARRANGE];

export const vehiclePolicies: FieldPolicies = {
  Query: { vehicles: READ, vehicle: READ, sealings: READ, sealing: READ, vehicleSeals: READ, vehicleSeal: READ },
  Mutation: {
    registerVehicle: KEEP,
    amendVehicle: KEEP,
    strikeVehicle: KEEP,
    transferVehicle: ARRANGE,
    arrangeSealing: ARRANGE,
    cancelSealing: ARRANGE,
    declareSeal: DECLARE,
    openSeal: DECLARE,
    takeBackSeal: DECLARE,
  },
  Vehicle: {
    id: READ,
    plate: READ,
    model: READ,
    purpose: READ,
    place: READ,
    registeredOn: READ,
    struckOn: READ,
    struckReason: READ,
    version: READ,
    unit: READ,
    seals: READ,
    viewerCanKeep: READ,
    viewerCanTransfer: READ,
  },
  VehicleList: READ,
  VehiclePayload: KEEP,
  Sealing: READ,
  SealingCounts: READ,
  SealingPayload: ARRANGE,
  VehicleSeal: READ,
  VehicleSealList: READ,
  VehicleSealStep: READ,
  SealPhoto: READ,
  VehicleSealPayload: DECLARE,
  Obligation: { seal: [Permission.OBLIGATION_READ], vehiclePlate: [Permission.OBLIGATION_READ] },
};

/** Whether the viewer keeps the register of the unit at `path`: it does itself, and the office does for all. */
export const keepsRegister = (viewer: Viewer | null, path: string): boolean =>
  reaches(viewer, Permission.VEHICLE_KEEP, path) || reaches(viewer, Permission.SEALING_ARRANGE, path);
