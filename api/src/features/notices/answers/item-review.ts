import { sql } from 'kysely';
import { rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { InputError } from '../../../core/errors.js';
import { newId } from '../../../core/ids.js';
import type { ItemReviewInput } from '../notice.inputs.js';
import { ProblemOutcome } from './answer.rules.js';

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

const saysSomething = (item: ItemReviewInput | undefined): boolean => (item?.remark ?? '').trim() !== '';

/**
 * What the unit does not call done passes by a word of the reviewer's own, in whichever way the answer goes; where the answer passes, what
 * stays open has one too. What passed in an earlier round has passed. @throws InputError naming the problem
 */
function mustHaveWords(problems: readonly Answered[], { items, passed }: Review): void {
  for (const [index, { problemId, outcome, passedBefore }] of problems.entries()) {
    const at = items.findIndex((item) => item.problemId === problemId);
    const item = items[at];
    if (passedBefore && item && !item.passed)
      throw new InputError(
        'PROBLEM_PASSED',
        `第${index + 1}个问题在前面的轮次已经核实通过，不能再不通过。`,
        placeOf(at),
      );
    if (passed && item && !item.passed && !saysSomething(item))
      throw new InputError('PROBLEM_NEEDS_WORD', `第${index + 1}个问题不通过的，请写明还缺什么。`, placeOf(at));
    const done = outcome === null || outcome === ProblemOutcome.DONE || passedBefore;
    const passes = item?.passed ?? passed;
    if (!done && passes && !saysSomething(item))
      throw new InputError(
        'PROBLEM_NOT_DONE',
        `第${index + 1}个问题单位没有整改到位，请写明为什么核实通过，或者不通过、还缺什么。`,
        at < 0 ? ['input', 'items'] : placeOf(at),
      );
  }
}

/** Something passes, or the answer is sent back; something does not, or it passes. @throws InputError */
function mustBeOfTheStep(problems: readonly Answered[], { items, passed }: Review): void {
  if (problems.length === 0) return;
  const passes = problems.map(
    ({ problemId, passedBefore }) =>
      passedBefore || (items.find((item) => item.problemId === problemId)?.passed ?? passed),
  );
  if (passed && !passes.includes(true))
    throw new InputError('NOTHING_PASSES', '没有一个问题通过，请退回重办。', ['input', 'items']);
  if (!passed && !passes.includes(false))
    throw new InputError('NOTHING_LEFT', '所有问题都通过了，没有要重办的，请改为核实通过。', ['input', 'items']);
}

/**
 * Enters what the reviewer makes of each problem.
 * @returns ids of the problems that do not pass
 * @throws InputError naming the problem that is none of the letter's, or wants a word
 */
export async function reviewItems(work: Work, review: Review): Promise<string[]> {
  const { noticeId, answerId, passed, items } = review;
  const problems = await answered(work, noticeId, answerId);
  mustBeProblems(problems, items);
  mustHaveWords(problems, review);
  mustBeOfTheStep(problems, review);
  const before = problems.filter(({ passedBefore }) => passedBefore).map(({ problemId }) => problemId);
  const input = items.map(({ problemId, passed: passes, remark }) => ({
    ...{ id: newId(), problem_id: problemId, passed: passes, remark: remark?.trim() || null },
  }));
  await sql`update answer_item set passed = ${passed} or problem_id = any(${before}::uuid[]) where answer_id = ${answerId}`.execute(
    work.db,
  );
  await sql`insert into answer_item (id, answer_id, problem_id, outcome, text, passed, remark)
    select t.id, ${answerId}, t.problem_id, null, '', t.passed, t.remark
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as t(id uuid, problem_id uuid, passed boolean, remark text)
    on conflict (answer_id, problem_id) do update set passed = excluded.passed, remark = excluded.remark`.execute(
    work.db,
  );
  return items.flatMap((item) => (item.passed ? [] : item.problemId));
}
