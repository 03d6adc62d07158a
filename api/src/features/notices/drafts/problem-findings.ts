import { sql } from 'kysely';
import { rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { releaseFindings, stepFindingsOfLetter } from '../../findings/finding-in-letter.service.js';

interface Carried {
  readonly problemId: string;
  readonly findingId: string;
  readonly state: string;
}

/** The findings that a letter carries, by its problems; not those that it has let go. */
const carried = ({ db }: Work, noticeId: string): Promise<Carried[]> =>
  rows<Carried>(
    db,
    sql`select p.id as "problemId", p.finding_id as "findingId", f.state from notice_problem p join finding f on f.id = p.finding_id
      where p.notice_id = ${noticeId} and f.notice_id = ${noticeId}`,
  );

/**
 * The findings behind these problems are put right as their unit says; without a word about any problem, all are.
 * @param done ids of problems @param silent nothing was said problem by problem
 */
export async function rectified(
  work: Work,
  noticeId: string,
  { done, silent }: { done: ReadonlySet<string>; silent: boolean },
): Promise<void> {
  const all = await carried(work, noticeId);
  const ids = all.filter(({ problemId, state }) => state === 'IN_LETTER' && (silent || done.has(problemId)));
  await stepFindingsOfLetter(
    work,
    ids.map(({ findingId }) => findingId),
    'RECTIFY',
  );
}

/**
 * What the letter carries is verified 核实通过, but for what does not pass: that is open again, for another letter.
 * @param open ids of the problems that do not pass
 */
export async function verified(work: Work, noticeId: string, open: ReadonlySet<string>): Promise<void> {
  const waiting = (await carried(work, noticeId)).filter(({ state }) => state === 'IN_LETTER' || state === 'RECTIFIED');
  const idsOf = (passes: boolean) =>
    waiting.flatMap(({ problemId, findingId }) => (open.has(problemId) === passes ? [] : findingId));
  await stepFindingsOfLetter(work, idsOf(true), 'VERIFY');
  await releaseFindings(work, noticeId, idsOf(false));
}

/** An answer is sent back: what passes already is verified, all else is in the letter again. @param passed ids of problems */
export async function sentBack(work: Work, noticeId: string, passed: ReadonlySet<string>): Promise<void> {
  const all = await carried(work, noticeId);
  const done = all.filter(({ problemId, state }) => passed.has(problemId) && state !== 'VERIFIED');
  const open = all.filter(({ problemId, state }) => !passed.has(problemId) && state === 'RECTIFIED');
  await stepFindingsOfLetter(
    work,
    done.map(({ findingId }) => findingId),
    'VERIFY',
  );
  await stepFindingsOfLetter(
    work,
    open.map(({ findingId }) => findingId),
    'SEND_BACK',
  );
}

/** The findings that were put right, of those that it carries. */
export const verifiedOf = async (work: Work, noticeId: string): Promise<string[]> =>
  (await carried(work, noticeId)).flatMap(({ findingId, state }) => (state === 'VERIFIED' ? findingId : []));
