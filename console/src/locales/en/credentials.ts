import type { credentials as zh } from '../zh/credentials.ts';

export const credentials: Record<keyof typeof zh, string> = {
  'signIn.codeHelp':
    'The password is right. Open the authenticator on your phone and enter its six digits; without the phone, use a recovery code.',
  'signIn.back': 'Another account',

  'password.present': 'Present password',
  'password.new': 'New password',
  'password.again': 'New password again',
  'password.rules':
    'At least 10 characters with three of: capital letters, small letters, digits, signs; or a phrase of 20 or more. Neither username nor name.',
  'password.differs': 'The two passwords differ',
  'password.change': 'Change password',
  'password.changed': 'The password is changed; everything else that was signed in is out',
  'password.set': 'Set password',

  'welcome.title': 'Set a password',
  'welcome.INVITATION': 'Welcome, {{name}}. Your username is {{username}}. Please choose a password.',
  'welcome.RESET': 'Welcome, {{name}}. Please choose a new password for {{username}}; the old one ends with it.',
  'welcome.code': 'Code (from the security administrator)',
  'welcome.over':
    'This link was used, has expired, or was replaced by a newer one. Ask the system administrator for another.',
  'welcome.waits':
    'Welcome, {{name}}. The link waits for a security administrator, who will tell you a code. Open it again then.',
  'welcome.done': 'The password is set.',
  'welcome.toSignIn': 'Sign in',

  'factor.title': 'Authenticator',
  'factor.code': 'Code or recovery code',
  'factor.isSet':
    'In use: signing in takes a code beside the password. Give it up before you change phones, then set it up anew.',
  'factor.isNot':
    'Not in use. With it, signing in takes six digits from your phone beside the password: a lost password lets nobody in.',
  'factor.begin': 'Set up an authenticator',
  'factor.next': 'Next',
  'factor.scan':
    'Scan this with an authenticator on your phone (any that knows TOTP), then enter the six digits that it shows.',
  'factor.byHand': 'Or type the key by hand:',
  'factor.enable': 'Confirm',
  'factor.codes':
    'It is in use. Each of these ten recovery codes replaces a code once when the phone is lost. They are shown only now: copy or print them and keep them safe.',
  'factor.kept': 'I have copied or printed them',
  'factor.finish': 'Done',
  'factor.print': 'Print',
  'factor.renew': 'New recovery codes',
  'factor.remove': 'Give up',
  'factor.removeEffect':
    'Signing in then takes only the password. A post that asks for an authenticator gives no rights until there is a new one.',

  'session.current': 'This device',
  'session.other': 'Another device',
  'session.from': 'Signed in from {{address}}',
  'session.seen': 'Last used {{at}}',
  'session.end': 'Sign it out',
  'session.ended': 'That device is signed out',

  'me.title': 'My account',
  'me.posts': 'My posts',
  'me.sessions': 'Signed-in devices',

  'duties.title': 'First, your own security',
  'duties.note': 'Work begins once it is done.',
  'duties.password': 'The password is older than 180 days: choose another',
  'duties.factor': 'Your post asks for an authenticator',
};
