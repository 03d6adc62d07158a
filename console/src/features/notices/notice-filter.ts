import type {
  FirstAnswer,
  LetterQueue,
  LetterReached,
  LetterWaiter,
  NoticeFilter,
  NoticeKind,
  NoticeState,
} from '@sanwu/schema';
import { spanFilter } from '../../lib/span-filter.ts';

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

export const WAITERS: readonly LetterWaiter[] = ['DRAFTER', 'APPROVER', 'UNIT', 'REVIEWER'];
export const FIRST_ANSWERS: readonly FirstAnswer[] = ['DUE', 'IN_TIME', 'LATE'];
export const REACHED: readonly LetterReached[] = ['ANSWERED', 'REVIEWED', 'ENDED'];
/** Rounds of answers at least. */
export const ROUNDS = ['2', '3', '4'] as const;

type Values = Readonly<Record<string, string>>;

const knownOf = <Word extends string>(words: readonly Word[], value: string | undefined): Word | undefined =>
  words.find((word) => word === value);

/** What links of figures bring along. */
function figureFilter(values: Values): NoticeFilter {
  const { issuedFrom, issuedTo, draftedFrom, draftedTo, drafter, desk, rounds, out, standing, once } = values;
  const waitsWith = knownOf(WAITERS, values['waits']);
  const waitedWith = knownOf(WAITERS, values['waited']);
  const firstAnswer = knownOf(FIRST_ANSWERS, values['first']);
  const reached = knownOf(REACHED, values['reached']);
  return {
    ...spanFilter('issuedOn', issuedFrom, issuedTo),
    ...spanFilter('draftedOn', draftedFrom, draftedTo),
    ...(drafter ? { drafterId: { eq: drafter } } : {}),
    ...(desk ? { deskId: { eq: desk } } : {}),
    ...(rounds && /^[1-9]$/.test(rounds) ? { minRounds: Number(rounds) } : {}),
    ...(waitsWith ? { waitsWith } : {}),
    ...(waitedWith ? { waitedWith } : {}),
    ...(firstAnswer ? { firstAnswer } : {}),
    ...(reached ? { reached } : {}),
    ...(out ? { issued: out === 'yes' } : {}),
    ...(standing ? { withdrawn: standing !== 'yes' } : {}),
    ...(once === 'yes' ? { once: true } : {}),
  };
}

/** The address's words as the API's filter; words that it does not know are left out. */
export function noticeFilter(values: Values): NoticeFilter {
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
    ...spanFilter('closedOn', from, to),
    ...figureFilter(values),
  };
}
