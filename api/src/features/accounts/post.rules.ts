import { UnitKind } from '../units/unit.rules.js';
import { Role } from './roles.js';

/** In which kinds of units a role can be held; access.md says "own = the unit of the post". */
export const UNITS_OF_ROLE: Readonly<Record<Role, readonly UnitKind[]>> = {
  OFFICER: [UnitKind.OFFICE],
  APPROVER: [UnitKind.COMMISSION],
  PRINCIPAL_LEADER: [UnitKind.COMMISSION],
  SECRETARY: [UnitKind.COMMISSION],
  LIAISON_OFFICER: [UnitKind.LIAISON_OFFICE],
  TEAM_MEMBER: [UnitKind.RESIDENT_TEAM],
  TEAM_HEAD: [UnitKind.RESIDENT_TEAM],
  LEAD_DEPARTMENT: [UnitKind.DEPARTMENT],
  DEPARTMENT_REPORTER: [UnitKind.DEPARTMENT],
  DEPARTMENT_HEAD: [UnitKind.DEPARTMENT],
  TOWNSHIP_REPORTER: [UnitKind.TOWNSHIP],
  TOWNSHIP_HEAD: [UnitKind.TOWNSHIP],
  COMMITTEE_MEMBER: [UnitKind.DISCIPLINE_COMMITTEE],
  COMMITTEE_SECRETARY: [UnitKind.DISCIPLINE_COMMITTEE],
  VILLAGE_CLERK: [UnitKind.VILLAGE],
  VILLAGE_HEAD: [UnitKind.VILLAGE],
  READER: Object.values(UnitKind),
  SYSTEM_ADMINISTRATOR: [UnitKind.COMMISSION],
  SECURITY_ADMINISTRATOR: [UnitKind.COMMISSION],
  AUDIT_ADMINISTRATOR: [UnitKind.COMMISSION],
};

const ADMINISTRATORS: ReadonlySet<string> = new Set([
  Role.SYSTEM_ADMINISTRATOR,
  Role.SECURITY_ADMINISTRATOR,
  Role.AUDIT_ADMINISTRATOR,
]);

/** Whether one person may hold both: an administrator holds nothing else, so that none can do another's work. */
export const goTogether = (role: string, other: string): boolean =>
  role === other || (!ADMINISTRATORS.has(role) && !ADMINISTRATORS.has(other));
