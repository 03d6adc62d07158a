import type { obligations as zh } from '../zh/obligations.ts';

export const obligations: Record<keyof typeof zh, string> = {
  'obligationState.OPEN': 'open',
  'obligationState.UPCOMING': 'not yet open',
  'obligationState.FULFILLED': 'done in time',
  'obligationState.FULFILLED_LATE': 'done late',
  'obligationState.EXEMPTED': 'exempted',
  'obligationKind.DISCLOSURE': 'Disclosure',
  'obligationKind.ANSWER': 'Answer to a letter',

  'warnings.note': 'What is owed, with its light: yellow when coming due, red when overdue.',
  'warnings.empty': 'Nothing matches. Widen the filter, or clear it to see everything open.',

  'obligation.missing': 'This was not found: it may be outside what you may see.',
  'obligation.what': 'What is owed',
  'obligation.why': 'Why that day',
  'obligation.fulfilments': 'Fulfilled by',
  'obligation.unfulfilled': 'Not yet. A captured publication or an answer will be noted here by itself.',
  'obligation.factOn': 'Done on',
  'obligation.learnedAt': 'known',
  'obligation.changes': 'Light changes',
  'obligation.noChanges': 'The light has not changed yet.',
  'obligation.since': 'From {{day}}',
  'obligation.recorded': 'recorded',
  'obligation.next': 'If nothing is done, the light changes again on {{day}}.',
  'obligation.revoked': 'Revoked: {{reason}}',
  'hold.title': 'Held lights',
  'hold.action': 'Hold the light',
  'hold.effect':
    'Until the day you choose the light stays what it was yesterday; the day after, the rule goes on. It is {{light}} now. The due day does not change, and a publication turns it green as ever.',
  'hold.until': 'Hold until',
  'hold.untilHelp': 'That day included; 90 days at most.',
  'hold.done': 'The light is held',
  'hold.span': '{{from}} to {{until}}',
  'hold.since': 'From {{from}} until it can be captured again',
  'hold.lift': 'Free the light',
  'hold.liftEffect': 'From today on the light follows its rule; what is overdue turns red at once.',
  'hold.lifted': 'The light is free again',
  'hold.liftedOn': 'Ended on {{day}}: {{reason}}',

  'obligationStates.DUE': 'open or done',
  'obligationStates.DONE': 'done',
};
