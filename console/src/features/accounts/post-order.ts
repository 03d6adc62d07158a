import type { PostState, Role } from '@sanwu/schema';

/** From the office outwards; administrators last. */
export const ROLES: readonly Role[] = [
  'OFFICER',
  'APPROVER',
  'SECRETARY',
  'LIAISON_OFFICER',
  'TEAM_HEAD',
  'TEAM_MEMBER',
  'LEAD_DEPARTMENT',
  'DEPARTMENT_HEAD',
  'DEPARTMENT_REPORTER',
  'TOWNSHIP_HEAD',
  'TOWNSHIP_REPORTER',
  'COMMITTEE_SECRETARY',
  'COMMITTEE_MEMBER',
  'VILLAGE_HEAD',
  'VILLAGE_CLERK',
  'READER',
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'AUDIT_ADMINISTRATOR',
];

/** Whether a post is, or is to be, of any effect. */
export const isLive = ({ state }: { state: PostState }): boolean => state !== 'ENDED' && state !== 'REFUSED';
