import type { shell as zh } from '../zh/shell.ts';

export const shell: Record<keyof typeof zh, string> = {
  'product.name': 'Sanwu supervision',

  'place.home': 'Today',
  'place.disclosures': 'Disclosure',
  'place.notices': 'Supervision',
  'place.warnings': 'Warnings',
  'place.units': 'Units',
  'place.sources': 'Sources',
  'place.wall': 'Wall',

  'shell.skip': 'Skip to content',
  'shell.search': 'Find a unit, a letter, or something to do',
  'shell.places': 'Main navigation',
  'shell.secrecy': 'No classified information may be handled on this system',
  'shell.language': '切换到中文',
  'shell.me': '{{name}}: settings and sign-out',
  'shell.theme': 'Appearance',
  'shell.largeText': 'Large text',
  'shell.normalText': 'Normal text',
  'shell.signOut': 'Sign out',
  'theme.auto': 'As the system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',

  'palette.found': 'Found',
  'palette.none': 'Nothing found. Try a unit’s name, its pinyin or initials, or the number of a letter.',
  'palette.page': 'Page',
  'palette.action': 'Action',
  'palette.unit': 'Unit',
  'palette.letter': 'Letter',

  'connection.live': 'Live',
  'connection.connecting': 'Connecting',
  'connection.lost': 'Connection lost; this is as of {{at}}, reconnecting',
  'connection.lostHelp': 'You can go on reading; it catches up by itself. Please wait with changes until it is back.',

  'idle.title': 'Nobody has been here for long: you will be signed out in 1 minute',
  'idle.left': '{{seconds}} seconds left.',
  'idle.kept': 'What you are filling in is kept on this computer and will be restored when you sign in again.',
  'idle.stay': 'Stay signed in',

  'clock.short': 'demonstration clock',
  'clock.demonstration': 'Demonstration clock: {{day}}',

  'common.loading': 'Opening',
  'common.retry': 'Try again',
  'common.cancel': 'Cancel',
  'common.save': 'Save',
  'common.create': 'Create',
  'common.remove': 'Remove',
  'common.more': 'More actions',
  'common.all': 'All',

  'missing.title': 'There is no such page',
  'missing.help': 'The address may be mistyped, or the page has moved.',
  'missing.record': 'There is no such record',
  'missing.home': 'Back to today',

  'denied.title': 'This page is not open to your post',
  'denied.help':
    'What it shows is outside of your duties. If you need it, ask a security administrator to change your post.',
  'denied.draft': 'Letters are drafted and changed by the supervision office. Please contact the office.',
  'denied.edit': 'This letter cannot be changed now',
  'denied.toLetter': 'Open the letter',

  'error.unknown': 'The page could not do this. Load it again; if it keeps happening, tell the system administrator.',
  'error.offline': 'The server cannot be reached. Check the network and try again; what you typed is still here.',
  'error.unreadable': 'The server does not answer properly just now. Please try again in a minute.',
  'error.missing': 'This was not found: it may be outside what you may see.',
  'error.noDelete': 'Records are never deleted here: they are withdrawn or closed.',
  'error.uploadLost': '“{{name}}” was not sent: the network was lost. Please choose it again.',
  'error.uploadRefused': '“{{name}}”: {{why}}',
  'error.uploadTooLarge': '“{{name}}” is too large. Please send a smaller one.',
  'error.uploadFailed': '“{{name}}” was not taken by the server. Please try again later.',
};
