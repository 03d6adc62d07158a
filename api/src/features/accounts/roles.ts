import { registerEnumType } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';

/** A role that a person holds in a unit; its permissions are rows of `role_permission`. */
export enum Role {
  OFFICER = 'OFFICER',
  APPROVER = 'APPROVER',
  SECRETARY = 'SECRETARY',
  LIAISON_OFFICER = 'LIAISON_OFFICER',
  TEAM_MEMBER = 'TEAM_MEMBER',
  TEAM_HEAD = 'TEAM_HEAD',
  LEAD_DEPARTMENT = 'LEAD_DEPARTMENT',
  DEPARTMENT_REPORTER = 'DEPARTMENT_REPORTER',
  DEPARTMENT_HEAD = 'DEPARTMENT_HEAD',
  TOWNSHIP_REPORTER = 'TOWNSHIP_REPORTER',
  TOWNSHIP_HEAD = 'TOWNSHIP_HEAD',
  COMMITTEE_MEMBER = 'COMMITTEE_MEMBER',
  COMMITTEE_SECRETARY = 'COMMITTEE_SECRETARY',
  VILLAGE_CLERK = 'VILLAGE_CLERK',
  VILLAGE_HEAD = 'VILLAGE_HEAD',
  READER = 'READER',
  SYSTEM_ADMINISTRATOR = 'SYSTEM_ADMINISTRATOR',
  SECURITY_ADMINISTRATOR = 'SECURITY_ADMINISTRATOR',
  AUDIT_ADMINISTRATOR = 'AUDIT_ADMINISTRATOR',
}
registerEnumType(Role, { name: 'Role', description: 'A role that a person holds in a unit.' });
registerEnumType(Permission, { name: 'Permission', description: 'What a role may consist of.' });

/** Which home page answers what the person came for. */
export enum HomeKind {
  OFFICER = 'OFFICER',
  LEADER = 'LEADER',
  TOWNSHIP = 'TOWNSHIP',
  VILLAGE = 'VILLAGE',
  DEPARTMENT = 'DEPARTMENT',
  ADMINISTRATOR = 'ADMINISTRATOR',
  READER = 'READER',
}
registerEnumType(HomeKind, { name: 'HomeKind', description: 'Which home page answers what the person came for.' });

const HOMES: Readonly<Record<Role, HomeKind>> = {
  OFFICER: HomeKind.OFFICER,
  APPROVER: HomeKind.LEADER,
  SECRETARY: HomeKind.LEADER,
  LIAISON_OFFICER: HomeKind.DEPARTMENT,
  TEAM_MEMBER: HomeKind.DEPARTMENT,
  TEAM_HEAD: HomeKind.DEPARTMENT,
  LEAD_DEPARTMENT: HomeKind.DEPARTMENT,
  DEPARTMENT_REPORTER: HomeKind.DEPARTMENT,
  DEPARTMENT_HEAD: HomeKind.DEPARTMENT,
  TOWNSHIP_REPORTER: HomeKind.TOWNSHIP,
  TOWNSHIP_HEAD: HomeKind.TOWNSHIP,
  COMMITTEE_MEMBER: HomeKind.TOWNSHIP,
  COMMITTEE_SECRETARY: HomeKind.TOWNSHIP,
  VILLAGE_CLERK: HomeKind.VILLAGE,
  VILLAGE_HEAD: HomeKind.VILLAGE,
  READER: HomeKind.READER,
  SYSTEM_ADMINISTRATOR: HomeKind.ADMINISTRATOR,
  SECURITY_ADMINISTRATOR: HomeKind.ADMINISTRATOR,
  AUDIT_ADMINISTRATOR: HomeKind.ADMINISTRATOR,
};

/** The home of the first post; a person without one reads. */
export const homeOf = (roles: readonly string[]): HomeKind => HOMES[roles[0] as Role] ?? HomeKind.READER;
