import { sql } from 'kysely';
import { addWorkingDays, workingDaysBetween } from '../../core/calendar/calendar.rules.js';
import { row, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { chineseDate, chineseMonthDay } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { claimUploads, markAttached } from '../../core/files/files.js';
import { once } from '../../core/idempotency.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { currentCalendar } from '../calendars/calendar.reads.js';
import { DayKind } from '../obligations/due.rules.js';
import { assess } from '../obligations/obligation.assess.js';
import { fulfil } from '../obligations/obligation.fulfil.js';
import { createObligations } from '../obligations/obligation.service.js';
import { ObligationKind } from '../obligations/obligation.types.js';
import { shareTree } from '../units/unit-time.service.js';
import type { Notice } from './notice.entity.js';
import type {
  AnswerNoticeInput,
  ApproveNoticeInput,
  NoticeReasonInput,
  NoticeStepInput,
  PassNoticeInput,
  SendBackNoticeInput,
} from './notice.inputs.js';
import { nextNumber } from './notice.number.js';
import { isAnswerDayFar, isAnswerDayPast, KIND_NAMES, NoticeAction } from './notice.rules.js';
import { type Locked, move, transition } from './notice.transition.js';

/** The letter by the number that people know it by; by the system's serial until it has one. */
function answerTitle({ kind, number, serial, round }: Notice): string {
  return `${KIND_NAMES[kind]} ${number ?? serial} ${round === 1 ? '反馈' : `第${round}轮反馈`}`;
}

/** What the addressee owes from now on: the answer of this round, by the letter's day. */
async function oweAnswer(work: Work, notice: Notice): Promise<void> {
  const calendar = await currentCalendar(work.db, notice.districtId);
  const left = Math.max(0, workingDaysBetween(work.today, notice.answerBy, calendar));
  const { days, provisional } = addWorkingDays(work.today, left, calendar);
  await createObligations(work, notice.districtId, [
    {
      kind: ObligationKind.ANSWER,
      unitId: notice.addresseeId,
      title: answerTitle(notice),
      opensOn: work.today,
      dueOn: notice.answerBy,
      explanation: {
        text: `文书要求在${chineseDate(notice.answerBy)}前反馈，自${chineseMonthDay(work.today)}起计${left}个工作日。`,
        rule: '按文书所定期限',
        calendarVersion: calendar.label,
        dayKind: DayKind.WORKING,
        countedDays: [...days],
        provisional,
      },
      noticeId: notice.id,
      round: notice.round,
    },
  ]);
}

/** The obligations to answer that this letter made. */
async function answerObligations(work: Work, notice: Notice, round: number | null): Promise<string[]> {
  const found = await rows<{ id: string }>(
    work.db,
    sql`select id from obligation where notice_id = ${notice.id} and (${round}::int is null or round = ${round}) order by id`,
  );
  return found.map((obligation) => obligation.id);
}

function mustBeAnswerable(work: Work, answerBy: string, path: readonly string[]): void {
  if (isAnswerDayFar(answerBy, work.today)) {
    throw new InputError('ANSWER_DAY_FAR', '反馈期限不能超过一年，请选择更近的日期。', path);
  }
  if (!isAnswerDayPast(answerBy, work.today)) return;
  throw new InputError('ANSWER_DAY_PAST', '反馈期限已经过去，请退回修改后再办。', path);
}

/** Whoever closes a unit waits for this, or is waited for. @throws InputError when the addressee has ended */
async function mustLive({ db }: Work, { addresseeId }: Notice): Promise<void> {
  await shareTree(db);
  const ended = await row(db, sql`select 1 from unit where id = ${addresseeId} and closed_on is not null`);
  if (!ended) return;
  throw new InputError('ADDRESSEE_CLOSED', '收文单位已撤销，不能再发文；请撤回，另行起草给承接单位的文书。', [
    'input',
    'id',
  ]);
}

/** The number comes last: its series is the one row that all issues of a kind wait for, and it is free again at the commit. */
async function issue({ work, notice, relations }: Locked): Promise<void> {
  await mustLive(work, notice);
  mustBeAnswerable(work, notice.answerBy, ['input', 'id']);
  notice.issuedAt = work.now;
  await work.em.flush();
  await oweAnswer(work, notice);
  work.emit(recordsChanged(relations.addresseePath, 'NOTICE', [notice.id]));
  notice.number = await nextNumber(work, notice.districtId, notice.kind);
  await sql`update obligation set title = ${answerTitle(notice)} where notice_id = ${notice.id}`.execute(work.db);
}

/** Asks the named leader to approve. */
export const submitNotice = (ctx: Ctx, { id, version }: NoticeStepInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.SUBMIT }, async ({ work, notice }) => {
    await mustLive(work, notice);
    mustBeAnswerable(work, notice.answerBy, ['input', 'id']);
  });

/** Sends a draft back to its drafter, with the reason. */
export const returnNoticeDraft = (ctx: Ctx, { id, version, reason }: NoticeReasonInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.RETURN_DRAFT, reason });

/** The named leader approves and, unless told otherwise, issues it with a number in the same transaction. */
export const approveNotice = (
  ctx: Ctx,
  { id, version, opinion, issue: andIssue }: ApproveNoticeInput,
): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.APPROVE, reason: opinion || null }, async (locked) => {
    if (!andIssue) return;
    // two steps, two entries in the trail
    await locked.work.em.flush();
    await move(locked, NoticeAction.ISSUE, null);
    await issue(locked);
  });

/** Issues an approved letter: it gets its number, and the addressee owes an answer. */
export const issueNotice = (ctx: Ctx, { id, version }: NoticeStepInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.ISSUE }, issue);

/** The addressee confirms the receipt 签收. */
export const receiveNotice = (ctx: Ctx, { id, version }: NoticeStepInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.RECEIVE });

/** The addressee answers the round, with files; that fulfils the obligation to answer. */
export async function answerNotice(ctx: Ctx, input: AnswerNoticeInput): Promise<Notice> {
  const { id, version, text, fileIds, idempotencyKey: key } = input;
  const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'answerNotice', input };
  const effect = async ({ work, notice, viewer }: Locked) => {
    const answerId = await once(work, claim, async () => {
      const made = newId();
      await sql`insert into notice_answer (id, notice_id, round, text, account_id, answered_at)
        values (${made}, ${notice.id}, ${notice.round}, ${text}, ${viewer.accountId}, ${work.now})`.execute(work.db);
      return made;
    });
    const files = await claimUploads(work, fileIds, viewer.accountId);
    for (const [position, file] of files.entries()) {
      await sql`insert into answer_file (id, answer_id, file_id, position)
        values (${newId()}, ${answerId}, ${file.id}, ${position})`.execute(work.db);
    }
    await markAttached(work, fileIds);
    const obligationIds = await answerObligations(work, notice, notice.round);
    await fulfil(
      work,
      obligationIds.map((obligationId) => ({ obligationId, factOn: work.today, answerId })),
    );
  };
  return transition(ctx, { id, version, action: NoticeAction.ANSWER }, effect, claim);
}

async function review({ work, notice, viewer }: Locked, round: number, passed: boolean, reason: string): Promise<void> {
  const reviewed = await row(
    work.db,
    sql`update notice_answer set passed = ${passed}, review_reason = ${reason}, reviewer_id = ${viewer.accountId},
      reviewed_at = ${work.now} where notice_id = ${notice.id} and round = ${round} returning id`,
  );
  if (!reviewed) throw new Error('the letter was answered without an answer');
}

/** The answer is verified and, unless told otherwise, the matter is closed in the same transaction. */
export const passNotice = (ctx: Ctx, { id, version, reason, close: andClose }: PassNoticeInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.PASS, reason }, async (locked) => {
    await review(locked, locked.notice.round, true, reason);
    if (!andClose) return;
    // two steps, two entries in the trail
    await locked.work.em.flush();
    await move(locked, NoticeAction.CLOSE, null);
    locked.notice.closedAt = locked.work.now;
  });

/** Another round: the addressee has it in hand again and owes a new answer. */
export const sendBackNotice = (ctx: Ctx, { id, version, reason, answerBy }: SendBackNoticeInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.SEND_BACK, reason }, async (locked) => {
    const { work, notice } = locked;
    mustBeAnswerable(work, answerBy, ['input', 'answerBy']);
    await review(locked, notice.round, false, reason);
    notice.round += 1;
    notice.answerBy = answerBy;
    await oweAnswer(work, notice);
  });

/** Closes a letter that has passed. */
export const closeNotice = (ctx: Ctx, { id, version }: NoticeStepInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.CLOSE }, async ({ work, notice }) => {
    notice.closedAt = work.now;
  });

/** Takes a letter back; what was owed for it is owed no more. */
export const withdrawNotice = (ctx: Ctx, { id, version, reason }: NoticeReasonInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.WITHDRAW, reason }, async ({ work, notice }) => {
    const owed = await answerObligations(work, notice, null);
    await assess(work, owed, work.today);
  });
