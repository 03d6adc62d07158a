import type { occurrences as zh } from '../zh/occurrences.ts';

/** What happens now and then, and must be published. */
export const occurrences: Record<keyof typeof zh, string> = {
  'occurrence.title': 'Occurrences',
  'occurrence.record': 'Record an occurrence',
  'occurrence.confirm': 'Record',
  'occurrence.none':
    'None was recorded. When something happens that must be published, record it: the platform asks for it in time.',
  'occurrence.effect':
    'It makes one obligation with the time limit of the item, and a light of its own. The first entry that the unit publishes on that day or later meets it.',
  'occurrence.what': 'What happened',
  'occurrence.whatHelp':
    'The unit will read it; 2 to 200 characters, without numbers of ID cards, phones or bank cards.',
  'occurrence.day': 'Day on which it happened or became known',
  'occurrence.choose': 'Choose',
  'occurrence.due': 'To be published by {{day}}',
  'occurrence.overdue': 'Was to be published by {{day}}: it is overdue',
  'occurrence.notAsked': 'The catalogue did not ask for this as it happens on that day. Please check the day.',
  'occurrence.recorded': 'Recorded, to be published by {{day}}',
  'occurrence.recordedMet': 'Recorded; an entry that is there already meets it',
  'occurrence.recordedBy': 'Recorded by {{who}}, {{when}}',
  'occurrence.takenBackBy': 'Taken back by {{who}}, {{when}}: {{reason}}',
  'occurrence.takeBack': 'Take back',
  'occurrence.takeBackEffect':
    'From today on, “{{what}}” need not be published. What was recorded of it and of its light stays.',
  'occurrence.takenBack': 'Taken back, owed no more',
  'occurrence.isTakenBack': 'taken back',
  'occurrence.on': 'of {{day}}',
  'occurrence.happened': '{{day}}: {{what}}',
  'filter.happened': 'of occurrences',
  'filter.foreseen': 'by the calendar, without occurrences',
};
