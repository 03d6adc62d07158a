import { sql } from 'kysely';
import { rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { InputError } from '../../../core/errors.js';
import { newId } from '../../../core/ids.js';
import type { ItemReviewInput } from '../notice.inputs.js';
import { ProblemOutcome } from '../notice.rules.js';

/** A problem of the letter, as it stands when its answer is reviewed. */
interface Answered {
  readonly problemId: string;
  /** what the unit calls it in this round; null: the text says it all */
  readonly outcome: ProblemOutcome | null;
  /** it passed in an earlier round */
  readonly passedBefore: boolean;
}

/** The problems of a letter, in its order, with what the unit says of them in this round. */
const answered = ({ db }: Work, noticeId: string, answerId: string): Promise<Answered[]> =>
  rows<Answered>(
    db,
    sql`select p.id as "problemId", i.outcome, exists (select from answer_item e join notice_answer w on w.id = e.answer_id
          where e.problem_id = p.id and e.passed and e.answer_id <> ${answerId}) as "passedBefore"
      from notice_problem p left join answer_item i on i.problem_id = p.id and i.answer_id = ${answerId}
      where p.notice_id = ${noticeId} order by p.position`,
  );

interface Review {
  readonly noticeId: string;
  readonly answerId: string;
  /** what becomes of the problems of which the reviewer says nothing */
  readonly passed: boolean;
  readonly items: readonly ItemReviewInput[];
}

const placeOf = (index: number) => ['input', 'items', String(index), 'problemId'];

/** Each word is about a problem of the letter, once. @throws InputError */
function mustBeProblems(problems: readonly Answered[], items: readonly ItemReviewInput[]): void {
  for (const [index, { problemId }] of items.entries()) {
    if (!problems.some((problem) => problem.problemId === problemId))
      throw new InputError('PROBLEM_UNKNOWN', '复核意见所指的问题不在这件文书里，请刷新后再试。', placeOf(index));
    if (items.findIndex((item) => item.problemId === problemId) < index)
      throw new InputError('PROBLEM_UNKNOWN', '同一个问题写了两次复核意见。', placeOf(index));
  }
}

/**
 * Where the answer passes: what the unit does not call done passes by a word of the reviewer's own, and so does it stay open; something
 * passes, or the answer is to be sent back. @throws InputError naming the problem
 */
function mustHaveWords(problems: readonly Answered[], items: readonly ItemReviewInput[]): void {
  for (const [index, { problemId, outcome, passedBefore }] of problems.entries()) {
    const at = items.findIndex((item) => item.problemId === problemId);
    const item = items[at];
    const said = (item?.remark ?? '').trim() !== '';
    if (passedBefore && item && !item.passed)
      throw new InputError(
        'PROBLEM_PASSED',
        `第${index + 1}个问题在前面的轮次已经核实通过，不能再不通过。`,
        placeOf(at),
      );
    if (item && !item.passed && !said)
      throw new InputError('PROBLEM_NEEDS_WORD', `第${index + 1}个问题不通过的，请写明还缺什么。`, placeOf(at));
    const done = outcome === null || outcome === ProblemOutcome.DONE || passedBefore;
    if (!done && !said)
      throw new InputError(
        'PROBLEM_NOT_DONE',
        `第${index + 1}个问题单位没有整改到位，请写明为什么核实通过，或者不通过、还缺什么。`,
        at < 0 ? ['input', 'items'] : placeOf(at),
      );
  }
  if (
    items.length > 0 &&
    problems.every(({ problemId }) => items.some((item) => item.problemId === problemId && !item.passed))
  )
    throw new InputError('NOTHING_PASSES', '没有一个问题通过，请退回重办。', ['input', 'items']);
}

/**
 * Enters what the reviewer makes of each problem.
 * @returns ids of the problems that do not pass
 * @throws InputError naming the problem that is none of the letter's, or wants a word
 */
export async function reviewItems(work: Work, { noticeId, answerId, passed, items }: Review): Promise<string[]> {
  const problems = await answered(work, noticeId, answerId);
  mustBeProblems(problems, items);
  if (passed) mustHaveWords(problems, items);
  const input = items.map(({ problemId, passed: passes, remark }) => ({
    ...{ id: newId(), problem_id: problemId, passed: passes, remark: remark?.trim() || null },
  }));
  await sql`update answer_item set passed = ${passed} where answer_id = ${answerId}`.execute(work.db);
  await sql`insert into answer_item (id, answer_id, problem_id, outcome, text, passed, remark)
    select t.id, ${answerId}, t.problem_id, null, '', t.passed, t.remark
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as t(id uuid, problem_id uuid, passed boolean, remark text)
    on conflict (answer_id, problem_id) do update set passed = excluded.passed, remark = excluded.remark`.execute(
    work.db,
  );
  return items.flatMap((item) => (item.passed ? [] : item.problemId));
}
