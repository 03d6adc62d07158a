import type { disclosures as zh } from '../zh/disclosures.ts';

export const disclosures: Record<keyof typeof zh, string> = {
  'disclosures.note':
    'What units published on their own channels, captured by the platform, or filled in from templates.',
  'disclosures.empty': 'Nothing matches. Widen the filter, or look at the sources: was the last capture successful?',
  'disclosure.missing': 'This was not found: it may be outside what you may see.',
  'disclosure.late': 'late',
  'disclosure.publishedOn': 'Published {{day}}',
  'disclosure.text': 'What was published',
  'disclosure.facts': 'Facts',
  'disclosure.fulfils': 'Fulfils',
  'disclosure.unmatched': 'Nothing owed matches it',
  'field.content': 'Content',
  'field.yuan': 'Amount (yuan)',
  'field.amount': 'Amount',
  'disclosure.nil': 'Nothing happened this period',
  'disclosure.yuan': '{{amount}} yuan',
  'disclosure.matchedHow': 'Matched',
  'disclosure.byPerson': 'By a person',
  'disclosure.byPlatform': 'By the platform, {{percent}}% sure',
  'disclosure.byHand': 'By hand',
  'disclosure.open': 'Open the original (new window)',
  'disclosure.rejected': 'Rejected',
  'disclosure.rejectedBecause': 'Rejected: {{reason}}',
  'disclosure.rejectedHelp':
    'The entry stays on record and does not count. Publish again as asked; it is recognised once captured.',
  'judge.REJECT': 'Reject',
  'judge.ACCEPT': 'Accept again',
  'judge.reasonHelp': 'The unit will read this.',
  'judged.REJECT': 'Rejected; it can be accepted again',
  'judged.ACCEPT': 'Accepted again',
  'judgeEffect.REJECT':
    'The entry no longer counts for “{{title}}”: the light of {{unit}} is what it would be without it. It can be accepted again.',
  'judgeEffect.ACCEPT':
    'The entry counts again for “{{title}}”, with its day of publication: the light of {{unit}} is put right.',
  'judgeEffect.none.REJECT': 'The entry is marked as rejected; no light of {{unit}} changes. It can be accepted again.',
  'judgeEffect.none.ACCEPT': 'The entry counts again; no light of {{unit}} changes.',
  'reassign.title': 'Take it for something else',
  'reassign.done': 'Taken for something else',
  'reassign.effect': 'It counts no more for “{{item}}” of {{unit}}; what it met is owed again.',
  'reassign.effectNew': 'It counts for the item, unit and period chosen below, and meets what is owed of them.',
};
