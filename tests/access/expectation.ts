import { KEY_TYPE_NEEDS } from './expectation.keys.types.ts';
import { OPERATION_NEEDS } from './expectation.operations.ts';
import { TYPE_NEEDS } from './expectation.types.ts';
import { VEHICLE_TYPE_NEEDS } from './expectation.vehicles.types.ts';
import type { Needs } from './needs.ts';

/** What operations and fields need: written from access.md, not from the code. */
export const NEEDS: Readonly<Record<string, Needs>> = {
  ...OPERATION_NEEDS,
  ...TYPE_NEEDS,
  ...KEY_TYPE_NEEDS,
  ...VEHICLE_TYPE_NEEDS,
};
