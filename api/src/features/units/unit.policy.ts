import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { ForbiddenError, NotFoundError } from '../../core/errors.js';

export const unitPolicies: FieldPolicies = {
  Query: { units: [Permission.UNIT_READ], unit: [Permission.UNIT_READ] },
  Mutation: {
    createUnit: [Permission.UNIT_MANAGE],
    renameUnit: [Permission.UNIT_MANAGE],
    setUnitHosts: [Permission.UNIT_MANAGE],
  },
  Unit: {
    id: [Permission.UNIT_READ],
    code: [Permission.UNIT_READ],
    name: [Permission.UNIT_READ],
    shortName: [Permission.UNIT_READ],
    kind: [Permission.UNIT_READ],
    parentId: [Permission.UNIT_READ],
    pathNames: [Permission.UNIT_READ],
    openedOn: [Permission.UNIT_READ],
    closedOn: [Permission.UNIT_READ],
    successorId: [Permission.UNIT_READ],
    successor: [Permission.UNIT_READ],
    splitFrom: [Permission.UNIT_READ],
    splitOff: [Permission.UNIT_READ],
    mergedIn: [Permission.UNIT_READ],
    hosts: [Permission.UNIT_READ],
    teams: [Permission.UNIT_READ],
    spans: [Permission.UNIT_READ],
    version: [Permission.UNIT_READ],
    viewerCan: [Permission.UNIT_READ],
  },
  UnitName: 'ANYONE',
  UnitSpan: [Permission.UNIT_READ],
  UnitPayload: [Permission.UNIT_MANAGE],
};

/** Whether the viewer manages the unit at `path`. */
export const canManageUnit = (viewer: Viewer | null, path: string): boolean =>
  reaches(viewer, Permission.UNIT_MANAGE, path);

/**
 * The unit, if the viewer manages it: one that they do not see is for them as one that there is not.
 * @param asked how the input names it @throws NotFoundError, ForbiddenError
 */
export function mustManageUnit<Found extends { readonly path: string }>(
  viewer: Viewer | null,
  unit: Found | null,
  asked: { readonly what: string; readonly path: readonly string[] },
): Found {
  if (!unit || !reaches(viewer, Permission.UNIT_READ, unit.path)) throw new NotFoundError(asked.what, asked.path);
  if (!canManageUnit(viewer, unit.path)) throw new ForbiddenError();
  return unit;
}
