import type { accounts as zh } from '../zh/accounts.ts';

export const accounts: Record<keyof typeof zh, string> = {
  'signIn.title': 'Sign in',
  'signIn.about': 'Re-supervision platform of the district commission',
  'signIn.username': 'User name',
  'signIn.password': 'Password',
  'signIn.needUsername': 'Enter your user name',
  'signIn.needPassword': 'Enter your password',
  'signIn.show': 'Show',
  'signIn.hide': 'Hide',
  'signIn.do': 'Sign in',
  'signIn.help': 'If you forgot your password, ask your system administrator to reset it.',
  'signIn.idle':
    'Nobody was here for long, so you were signed out. What you had not finished is kept on this computer and will be restored.',
  'signIn.ended':
    'Your session has ended: please sign in again. What you had not finished is kept on this computer and will be restored.',

  'role.PRINCIPAL_LEADER': 'Principal leader',
  'role.APPROVER': 'Approver',
  'role.AUDIT_ADMINISTRATOR': 'Audit administrator',
  'role.COMMITTEE_MEMBER': 'Committee member',
  'role.COMMITTEE_SECRETARY': 'Committee secretary',
  'role.DEPARTMENT_HEAD': 'Department head',
  'role.DEPARTMENT_REPORTER': 'Department reporter',
  'role.LEAD_DEPARTMENT': 'Lead department',
  'role.LIAISON_OFFICER': 'Liaison officer',
  'role.OFFICER': 'Officer',
  'role.READER': 'Reader',
  'role.SECRETARY': 'Secretary',
  'role.SECURITY_ADMINISTRATOR': 'Security administrator',
  'role.SYSTEM_ADMINISTRATOR': 'System administrator',
  'role.TEAM_HEAD': 'Head of team',
  'role.TEAM_MEMBER': 'Team member',
  'role.TOWNSHIP_HEAD': 'Township head',
  'role.TOWNSHIP_REPORTER': 'Township reporter',
  'role.VILLAGE_CLERK': 'Village clerk',
  'role.VILLAGE_HEAD': 'Village head',
};
