import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { grantCovers } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { UnitKind } from '../units/unit.rules.js';

const READ = [Permission.CHECK_READ];
const RECORD = [Permission.CHECK_RECORD];
const PLAN = [Permission.CHECK_PLAN];

export const checkPolicies: FieldPolicies = {
  Query: {
    checks: READ,
    check: READ,
    checkTasks: READ,
    checkPlans: READ,
    checkPlan: READ,
    checkers: PLAN,
    checkDraws: READ,
    checkDraw: READ,
    secondLooks: READ,
  },
  Mutation: {
    recordCheck: RECORD,
    recordChecksInOrder: RECORD,
    makeCheckPlan: PLAN,
    endCheckPlan: PLAN,
    drawChecks: PLAN,
  },
  CheckTask: READ,
  CheckTaskList: READ,
  CheckProgress: READ,
  CheckPlan: READ,
  CheckPlanPeriod: READ,
  CheckPlanPayload: PLAN,
  CheckDraw: READ,
  CheckDrawPayload: PLAN,
  SecondLook: {
    id: READ,
    cancelledOn: READ,
    dueOn: READ,
    doneOn: READ,
    overdue: READ,
    unit: READ,
    findings: READ,
    check: READ,
    viewerCanCheck: READ,
  },
  SecondLookList: READ,
  Check: READ,
  CheckList: READ,
  CheckPayload: RECORD,
  ChecksPayload: RECORD,
  // what one may do is told to whoever reads the record
  Disclosure: { lastCheck: READ, viewerCanCheck: [Permission.DISCLOSURE_READ] },
  Unit: { lastCheck: READ, viewerCanCheck: [Permission.UNIT_READ] },
  Vehicle: { lastCheck: READ, viewerCanCheck: [Permission.VEHICLE_READ] },
  Finding: { check: READ },
};

/** Nobody looks at those who look in their own name. */
const NEVER: readonly UnitKind[] = [UnitKind.DISTRICT, UnitKind.COMMISSION, UnitKind.OFFICE];

/**
 * Whom each looks at: a township's discipline committee at its villages (about the township itself it reports to the office), a resident
 * team at its hosts, a liaison office at the teams assigned to it, and the office at all of them.
 */
function looksAt(desk: string, unitKind: string): boolean {
  const kind = unitKind as UnitKind;
  if (NEVER.includes(kind)) return false;
  switch (desk as UnitKind) {
    case UnitKind.DISCIPLINE_COMMITTEE:
      return kind !== UnitKind.TOWNSHIP && kind !== UnitKind.DISCIPLINE_COMMITTEE;
    case UnitKind.LIAISON_OFFICE:
      return kind === UnitKind.RESIDENT_TEAM;
    case UnitKind.RESIDENT_TEAM:
      return kind !== UnitKind.RESIDENT_TEAM;
    default:
      return true;
  }
}

/** In whose name the viewer looks at a unit: the id of the room, team or committee; null: they may not. */
export function deskFor(
  viewer: Viewer | null,
  { path, unitKind }: { path: string; unitKind: string },
  permission = Permission.CHECK_RECORD,
): string | null {
  if (!viewer) return null;
  const kinds = new Map(viewer.posts.map((post) => [post.unitId, post.unitKind]));
  const grant = viewer.grants.find(
    (one) => one.permission === permission && grantCovers(one, path) && looksAt(kinds.get(one.unitId) ?? '', unitKind),
  );
  return grant?.unitId ?? null;
}
