import { sql } from 'kysely';
import { warnOfCaseWork } from '../../../core/case-words.js';
import { row, rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { InputError } from '../../../core/errors.js';
import type { Ctx } from '../../../core/feature.js';
import { claimUploads, markAttached } from '../../../core/files/files.js';
import { once } from '../../../core/idempotency.js';
import { isId, newId } from '../../../core/ids.js';
import { fulfil } from '../../obligations/obligation.fulfil.js';
import type { TakeOnNoticeInput } from '../asks/notice.asks.inputs.js';
import { rectified } from '../drafts/problem-findings.js';
import type { Notice } from '../notice.entity.js';
import type { AnswerItemInput, AnswerNoticeInput, NoticeStepInput } from '../notice.inputs.js';
import { NoticeAction } from '../notice.rules.js';
import { type Locked, transition } from '../notice.transition.js';
import { answerObligations } from './answer.owed.js';
import { ProblemOutcome } from './answer.rules.js';
import { noteLate } from './late.service.js';

/** The addressee confirms the receipt 签收. */
export const receiveNotice = (ctx: Ctx, { id, version }: NoticeStepInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.RECEIVE });

/** Somebody of the addressee takes it on 接办, or gives it to a colleague. @throws InputError when that is nobody of the unit */
export const takeOnNotice = (ctx: Ctx, { id, version, handlerId }: TakeOnNoticeInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.TAKE_ON }, async ({ work, notice, viewer }) => {
    const wanted = handlerId ?? viewer.accountId;
    const colleague = isId(wanted)
      ? await row(
          work.db,
          sql`select 1 from held_post h join account a on a.id = h.account_id
            where h.account_id = ${wanted} and h.unit_id = ${notice.addresseeId} and a.disabled_at is null`,
        )
      : null;
    // who receives for the unit may take it on from elsewhere, such as a township for its village
    if (!colleague && wanted !== viewer.accountId)
      throw new InputError('PERSON_UNKNOWN', '请选择本单位的人员。', ['input', 'handlerId']);
    notice.handlerId = wanted;
  });

/** Each item is about a problem of the letter, once. @throws InputError */
async function mustBeItems(work: Work, noticeId: string, items: readonly AnswerItemInput[]): Promise<void> {
  if (items.length === 0) return;
  const problems = await rows<{ id: string }>(
    work.db,
    sql`select id from notice_problem where notice_id = ${noticeId}`,
  );
  const known = new Set(problems.map(({ id }) => id));
  for (const [index, { problemId }] of items.entries()) {
    const twice = items.findIndex((one) => one.problemId === problemId) < index;
    if (known.has(problemId) && !twice) continue;
    const message = twice ? '同一个问题写了两次整改情况。' : '整改情况所指的问题不在这件文书里，请刷新后再试。';
    throw new InputError('PROBLEM_UNKNOWN', message, ['input', 'items', String(index), 'problemId']);
  }
}

async function writeAnswer(
  { work, notice, viewer }: Locked,
  { text, items }: Pick<AnswerNoticeInput, 'text' | 'items'>,
): Promise<string> {
  const id = newId();
  await sql`insert into notice_answer (id, notice_id, round, text, account_id, answered_at)
    values (${id}, ${notice.id}, ${notice.round}, ${text}, ${viewer.accountId}, ${work.now})`.execute(work.db);
  if (items.length === 0) return id;
  const input = items.map((item) => ({
    id: newId(),
    problem_id: item.problemId,
    outcome: item.outcome,
    text: item.text,
  }));
  await sql`insert into answer_item (id, answer_id, problem_id, outcome, text)
    select t.id, ${id}, t.problem_id, t.outcome, t.text
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as t(id uuid, problem_id uuid, outcome text, text text)`.execute(
    work.db,
  );
  return id;
}

/** The addressee answers the round, with files, problem by problem; that fulfils the obligation to answer. */
export async function answerNotice(ctx: Ctx, input: AnswerNoticeInput): Promise<Notice> {
  const { id, version, text, items, fileIds, warned, idempotencyKey: key } = input;
  const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'answerNotice', input };
  const effect = async (locked: Locked) => {
    const { work, notice, viewer } = locked;
    warnOfCaseWork(warned, [
      { path: ['input', 'text'], name: '反馈内容', text },
      ...items.map((item, index) => ({
        ...{ path: ['input', 'items', String(index), 'text'], name: `第${index + 1}个问题的整改情况`, text: item.text },
      })),
    ]);
    await mustBeItems(work, notice.id, items);
    const answerId = await once(work, claim, () => writeAnswer(locked, { text, items }));
    const files = await claimUploads(work, fileIds, viewer.accountId);
    for (const [position, file] of files.entries()) {
      await sql`insert into answer_file (id, answer_id, file_id, position)
        values (${newId()}, ${answerId}, ${file.id}, ${position})`.execute(work.db);
    }
    await markAttached(work, fileIds);
    await noteLate(work, [notice.id]);
    await work.em.refresh(notice, { fields: ['lateSince'] });
    const owed = await answerObligations(work, notice.id, notice.round);
    await fulfil(
      work,
      owed.map((obligationId) => ({ obligationId, factOn: work.today, answerId })),
    );
    const done = items.filter(({ outcome }) => outcome === ProblemOutcome.DONE).map(({ problemId }) => problemId);
    await rectified(work, notice.id, { done: new Set(done), silent: items.length === 0 });
    await sql`delete from notice_answer_draft where notice_id = ${notice.id}`.execute(work.db);
    // who has answered needs no other day
    await sql`update notice_extension set decided_at = ${work.now}, decided_by = ${viewer.accountId}, remark = '已反馈，不再需要延期'
      where notice_id = ${notice.id} and decided_at is null`.execute(work.db);
  };
  return transition(ctx, { id, version, action: NoticeAction.ANSWER }, effect, claim);
}
