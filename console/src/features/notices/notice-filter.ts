import type { LetterQueue, NoticeFilter, NoticeKind, NoticeState } from '@sanwu/schema';

export const STATES: readonly NoticeState[] = [
  'DRAFT',
  'COUNTERSIGNING',
  'SUBMITTED',
  'APPROVED',
  'ISSUED',
  'RECEIVED',
  'IN_HAND',
  'ANSWERED',
  'PASSED',
  'OBJECTED',
  'CLOSED',
  'WITHDRAWN',
];

/** What waits for the viewer, as the API knows it. */
export const LETTER_QUEUES: readonly LetterQueue[] = [
  'TO_APPROVE',
  'TO_COUNTERSIGN',
  'TO_ISSUE',
  'TO_DECIDE_OBJECTION',
  'TO_RECEIVE',
  'TO_ANSWER',
  'TO_DECIDE_EXTENSION',
  'TO_REVIEW',
  'TO_CLOSE',
  'TO_SUBMIT',
];

/** Letters whose next step is the desk's own: to hand in, to issue, to close. */
const TO_FINISH: readonly NoticeState[] = ['DRAFT', 'APPROVED', 'PASSED'];

/** 在办, as the figures count it: the API knows which states that is. */
export const UNDER_WAY: NoticeFilter = { underWay: true };

/** Words of the address that stand for several states. */
export const STATE_GROUPS: Readonly<Record<string, NoticeFilter>> = {
  UNDER_WAY,
  TO_FINISH: { state: { oneOf: [...TO_FINISH] } },
};

/** A queue by its word; the first one where there is none of that name. */
export const queueOf = (word: string | undefined): LetterQueue =>
  LETTER_QUEUES.find((one) => one === word) ?? 'TO_APPROVE';

/** The address's words as the API's filter; words that it does not know are left out. */
export function noticeFilter(values: Readonly<Record<string, string>>): NoticeFilter {
  const { state = '', kind, under, unit, text, mine, from, to, closed } = values;
  const queue = LETTER_QUEUES.find((one) => one === values['queue']);
  const known = STATES.find((one) => one === state);
  return {
    ...STATE_GROUPS[state],
    ...(known ? { state: { eq: known } } : {}),
    ...(kind ? { kind: { eq: kind as NoticeKind } } : {}),
    ...(under ? { under } : {}),
    ...(unit ? { addresseeId: { eq: unit } } : {}),
    ...(text ? { text: { contains: text } } : {}),
    ...(queue ? { queue } : {}),
    ...(mine === 'approve' ? { approverIsViewer: true } : {}),
    ...(closed ? { closedBelow: closed } : {}),
    ...(from || to ? { closedOn: { range: { from: from ?? null, to: to ?? null } } } : {}),
  };
}
