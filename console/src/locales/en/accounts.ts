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
  'signIn.ended':
    'Your session has ended: please sign in again. What you had not finished is kept on this computer and will be restored.',

  'duty.duty': 'What the post is for',
  'duty.now': 'What can be done now',
  'duty.ask': 'Whom to ask',
  'duty.SECURITY.title': 'Security administrator',
  'duty.SECURITY.duty':
    'Decides what posts may do. Apart from system administration and audit; has no hand in the business and sees none of it.',
  'duty.SECURITY.now':
    'Sign in, change how the screen looks, check your own post. This system has no page for granting rights.',
  'duty.SECURITY.ask':
    'To change posts or rights, hand an approved request to the system administrator; operations carry it out, and the database keeps the trail.',
  'duty.AUDIT.title': 'Audit administrator',
  'duty.AUDIT.duty':
    'Reads the trail: who did what, and when. Apart from system and security administration; has no hand in the business.',
  'duty.AUDIT.now':
    'Sign in, change how the screen looks, check your own post. The database keeps the trail of every change and nobody can switch it off; this system has no page that shows all of it.',
  'duty.AUDIT.ask':
    'To read the trail, hand an approved request to the system administrator; operations export it from the database.',

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
