import type { NoticeState } from '@sanwu/schema';

/** Where a letter stands while its unit still owes the answer. */
export const OWES_ANSWER: ReadonlySet<NoticeState> = new Set(['ISSUED', 'RECEIVED', 'IN_HAND']);
