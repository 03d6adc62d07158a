import type { forms as zh } from '../zh/forms.ts';

export const forms: Record<keyof typeof zh, string> = {
  'form.required': 'Enter: {{label}}',
  'form.problems': 'To put right: {{n}}',
  'form.draftKept': 'What you had not sent last time is here again.',

  'conflict.title': 'Somebody else changed this',
  'conflict.help':
    'These are the differences. Once you have checked them, saving again keeps yours; nothing you typed is lost.',
  'conflict.field': 'Field',
  'conflict.theirs': 'As it is now',
  'conflict.yours': 'Yours',
  'conflict.somebody': 'Somebody',

  'file.add': 'Choose files',
  'file.remove': 'Remove {{name}}',
  'file.sending': 'Sending {{name}}',
  'form.choose': 'Please choose: {{label}}',
};
