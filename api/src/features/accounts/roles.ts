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
registerEnumType(Role, {
  name: 'Role',
  description: 'A role that a person holds in a unit.',
  valuesConfig: {
    OFFICER: { description: '监督室干部, officer of the supervision office.' },
    APPROVER: { description: '审批领导, named leader of the commission.' },
    SECRETARY: { description: '秘书, of a leader.' },
    LIAISON_OFFICER: { description: '联系室干部, liaison officer.' },
    TEAM_MEMBER: { description: '派驻组成员, member of a resident team.' },
    TEAM_HEAD: { description: '派驻组组长, head of a resident team.' },
    LEAD_DEPARTMENT: { description: '牵头部门, lead department.' },
    DEPARTMENT_REPORTER: { description: '部门经办人, reporter of a department.' },
    DEPARTMENT_HEAD: { description: '部门负责人, head of a department.' },
    TOWNSHIP_REPORTER: { description: '镇街经办人, reporter of a township.' },
    TOWNSHIP_HEAD: { description: '镇街负责人, head of a township.' },
    COMMITTEE_MEMBER: { description: "纪(工)委委员, member of a township's discipline committee." },
    COMMITTEE_SECRETARY: { description: '纪(工)委书记, its secretary.' },
    VILLAGE_CLERK: { description: '村文书, village clerk.' },
    VILLAGE_HEAD: { description: '村负责人, village head.' },
    READER: { description: '阅览, sees and does nothing.' },
    SYSTEM_ADMINISTRATOR: { description: '系统管理员.' },
    SECURITY_ADMINISTRATOR: { description: '安全管理员.' },
    AUDIT_ADMINISTRATOR: { description: '审计管理员.' },
  },
});
registerEnumType(Permission, {
  name: 'Permission',
  description: 'What a role may consist of.',
  valuesConfig: {
    UNIT_READ: { description: 'See units.' },
    UNIT_MANAGE: { description: 'Create and rename units.' },
    LIGHT_READ: { description: 'See lights and counts.' },
    LIGHT_HOLD: { description: 'Hold a light for some days, and free it.' },
    OBLIGATION_READ: { description: 'See what is owed.' },
    DISCLOSURE_READ: { description: 'See disclosures and the catalogue.' },
    DISCLOSURE_ASSIGN: { description: 'Say what a captured entry counts for, or that it counts for nothing.' },
    CATALOGUE_KEEP: { description: 'Keep the catalogue: a lead department its part, the office all of it.' },
    SOURCE_READ: { description: 'See sources and their runs.' },
    SOURCE_RUN: { description: 'Capture a source now.' },
    NOTICE_READ: { description: 'See letters.' },
    NOTICE_DRAFT: { description: 'Draft letters.' },
    NOTICE_APPROVE: { description: 'Approve and issue letters that name one as approver.' },
    NOTICE_REVIEW: { description: 'Review answers.' },
    NOTICE_RECEIVE: { description: 'Confirm receipts for the unit.' },
    NOTICE_ANSWER: { description: 'Sign answers for the unit.' },
    HISTORY_READ: { description: "See records' histories." },
    FIGURES_READ: { description: 'See figures.' },
    RULE_SET: { description: 'Make new versions of warning rules.' },
    CALENDAR_MANAGE: { description: 'Amend the working calendar.' },
    CLOCK_SHIFT: { description: 'Shift the clock of a demonstration.' },
    ACCOUNT_MANAGE: { description: 'Create and disable accounts.' },
    ROLE_GRANT: { description: 'Grant and withdraw roles.' },
    TRAIL_READ: { description: 'Browse and verify the trail.' },
  },
});

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
registerEnumType(HomeKind, {
  name: 'HomeKind',
  description: 'Which home page answers what the person came for.',
  valuesConfig: {
    OFFICER: { description: "The supervision office's day." },
    LEADER: { description: 'What waits for a signature.' },
    TOWNSHIP: { description: 'What a township owes, and its villages.' },
    VILLAGE: { description: 'What a village owes.' },
    DEPARTMENT: { description: 'What a department or team owes.' },
    ADMINISTRATOR: { description: 'What is broken or expires.' },
    READER: { description: 'Lights, nothing to do.' },
  },
});

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
