import type { NoticeFilter, NoticeKind, NoticeState } from '@sanwu/schema';

export const STATES: readonly NoticeState[] = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'ISSUED',
  'RECEIVED',
  'ANSWERED',
  'PASSED',
  'CLOSED',
  'WITHDRAWN',
];

/** 在办: handed in and not yet closed. */
export const UNDER_WAY: NoticeState[] = ['SUBMITTED', 'APPROVED', 'ISSUED', 'RECEIVED', 'ANSWERED', 'PASSED'];

/** The address's words as the API's filter; words that it does not know are left out. */
export function noticeFilter(values: Readonly<Record<string, string>>): NoticeFilter {
  const { state, kind, under, text, mine } = values;
  const known = STATES.find((one) => one === state);
  return {
    ...(state === 'UNDER_WAY' ? { state: { oneOf: UNDER_WAY } } : {}),
    ...(known ? { state: { eq: known } } : {}),
    ...(kind ? { kind: { eq: kind as NoticeKind } } : {}),
    ...(under ? { under } : {}),
    ...(text ? { text: { contains: text } } : {}),
    ...(mine === 'approve' ? { approverIsViewer: true } : {}),
  };
}
