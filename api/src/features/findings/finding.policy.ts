import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { isWithin } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { UnitKind } from '../units/unit.rules.js';

const READ = [Permission.FINDING_READ];
const CHECK_FIRST = [Permission.FIRST_CHECK];
const DECIDE = [Permission.FINDING_DECIDE];
const SET = [Permission.RULE_SET];

export const findingPolicies: FieldPolicies = {
  Query: {
    findings: READ,
    finding: READ,
    disclosureCheckList: READ,
    repeatRule: READ,
    ledDisclosures: CHECK_FIRST,
    ledDisclosure: CHECK_FIRST,
  },
  Mutation: { stepFindings: DECIDE, recordFinding: DECIDE, recordFirstCheck: CHECK_FIRST, setRepeatRule: SET },
  RepeatRule: READ,
  RepeatRulePayload: SET,
  Finding: {
    id: READ,
    kind: READ,
    code: READ,
    state: READ,
    severity: READ,
    problem: READ,
    evidence: READ,
    links: READ,
    foundOn: READ,
    finder: READ,
    decider: READ,
    decidedAt: READ,
    reason: READ,
    repeats: READ,
    repeatOf: READ,
    relapseOf: READ,
    suggestedNoticeKind: READ,
    version: READ,
    unit: READ,
    disclosure: READ,
    obligation: READ,
    viewerCan: READ,
  },
  FindingLink: READ,
  FindingList: READ,
  FindingPayload: DECIDE,
  FindingsPayload: DECIDE,
  DisclosureCheck: READ,
  CheckResult: READ,
  DisclosureChecks: READ,
  FirstCheck: [...READ, ...CHECK_FIRST],
  FirstCheckPayload: CHECK_FIRST,
  LedDisclosure: CHECK_FIRST,
  LedDisclosureList: CHECK_FIRST,
  Disclosure: {
    checks: READ,
    viewerCanRecordFinding: READ,
    firstCheck: READ,
  },
};

/**
 * Whether the viewer decides about findings of a unit. A township's discipline committee does about its villages: about the township itself
 * it reports to the office.
 */
export function decides(viewer: Viewer | null, { path, unitKind }: { path: string; unitKind: string }): boolean {
  if (!viewer) return false;
  const ofCommittee = new Set(
    viewer.posts.filter((post) => post.unitKind === UnitKind.DISCIPLINE_COMMITTEE).map(({ unitId }) => unitId),
  );
  return viewer.grants.some(
    ({ permission, paths, exact, unitId }) =>
      permission === Permission.FINDING_DECIDE &&
      paths.some((root) => (exact ? path === root : isWithin(path, root))) &&
      !(ofCommittee.has(unitId) && unitKind === UnitKind.TOWNSHIP),
  );
}
