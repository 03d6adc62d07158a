import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { isOwnLetter, noticeVisible } from './notice.policy.js';
import { BEFORE_ISSUE, LetterWaiter, NoticeState, statesWaitingWith } from './notice.rules.js';

/*
 * What of letters is counted, and what lists of them show, by the same words: SQL over `n` (notice), `i` (issuer) and `a` (addressee).
 */

/** It has not been taken back. */
export const STANDS = sql<boolean>`n.state <> ${NoticeState.WITHDRAWN}`;

/**
 * Each letter once: of the letters to several addressees the first one that stands and that the viewer sees.
 * @param scope what the viewer sees
 */
export const isFirst = (scope: Scope): RawBuilder<boolean> =>
  sql`(${STANDS} and (n.copy_of_id is null or not exists (select from notice o join unit oi on oi.id = o.issuer_id
    join unit oa on oa.id = o.addressee_id where o.letter_id = n.letter_id and o.state <> ${NoticeState.WITHDRAWN}
      and (o.copy_of_id is null or o.id < n.id) and ${noticeVisible(scope, { n: 'o', i: 'oi', a: 'oa' })})))`;

/** What became of the first answer. */
export enum FirstAnswer {
  DUE = 'DUE',
  IN_TIME = 'IN_TIME',
  LATE = 'LATE',
}

const FIRST: Readonly<Record<FirstAnswer, RawBuilder<boolean>>> = {
  DUE: sql`(o.state in ('FULFILLED', 'FULFILLED_LATE') or (o.state = 'OPEN' and o.light = 'RED'))`,
  IN_TIME: sql`o.state = 'FULFILLED'`,
  LATE: sql`(o.state = 'FULFILLED_LATE' or (o.state = 'OPEN' and o.light = 'RED'))`,
};

/** Whether that became of the first answer. */
export const firstAnswerIs = (which: FirstAnswer): RawBuilder<boolean> =>
  sql`exists (select from obligation o where o.notice_id = n.id and o.round = 1 and ${FIRST[which]})`;

/** How far a letter came, whatever became of it since. */
export enum LetterReached {
  ANSWERED = 'ANSWERED',
  REVIEWED = 'REVIEWED',
  ENDED = 'ENDED',
}

const REACHED: Readonly<Record<LetterReached, RawBuilder<boolean>>> = {
  ANSWERED: sql`exists (select from notice_answer w where w.notice_id = n.id)`,
  REVIEWED: sql`exists (select from notice_answer w where w.notice_id = n.id and w.reviewed_at is not null)`,
  ENDED: sql`n.closed_at is not null`,
};

/** Whether it came so far. */
export const hasReached = (which: LetterReached): RawBuilder<boolean> => REACHED[which];

/** It waits there now. */
export const waitsWith = (waiter: LetterWaiter): RawBuilder<boolean> =>
  sql`n.state = any(${statesWaitingWith(waiter)}::text[])`;

/** SQL over `e` (notice_event): with this step the letter came to another state, so that somebody else's time began. */
export const COMES_TO = sql<boolean>`e.from_state is distinct from e.to_state`;

/** SQL over `e` (notice_event): with this step it came to a state that follows its issue: all that others know of its life. */
export const COMES_TO_OTHERS = sql<boolean>`e.to_state <> all(${[...BEFORE_ISSUE]}::text[])`;

/**
 * It waits there, or has waited there, as far as the viewer knows: of what led to the issue the issuing side alone. The letters to further
 * addressees begin with their issue.
 */
export const hasWaitedWith = (scope: Scope, waiter: LetterWaiter): RawBuilder<boolean> =>
  sql`exists (select from notice_event e where e.notice_id = n.id and ${COMES_TO} and e.to_state = any(${statesWaitingWith(waiter)}::text[])
    and (${COMES_TO_OTHERS} or ${isOwnLetter(scope)}))`;

/** SQL: by whom a letter waits in each state, as rows of `state` and `waiter`. */
export const WAITERS = sql`(values ${sql.join(
  Object.values(LetterWaiter).flatMap((waiter) =>
    statesWaitingWith(waiter).map((state) => sql`(${state}::text, ${waiter}::text)`),
  ),
)})`;
