import { sql } from 'kysely';
import { warnOfCaseWork } from '../../../core/case-words.js';
import { row } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { addDays, type Day, daysBetween } from '../../../core/days.js';
import { InputError } from '../../../core/errors.js';
import type { Ctx } from '../../../core/feature.js';
import { claimUploads, markAttached } from '../../../core/files/files.js';
import { newId } from '../../../core/ids.js';
import { cancelLooks } from '../../checks/second-looks/second-look.service.js';
import { releaseFindings } from '../../findings/finding-in-letter.service.js';
import { assess } from '../../obligations/obligation.assess.js';
import { allOwed, answerLater } from '../answers/answer.owed.js';
import type { Notice } from '../notice.entity.js';
import { AWAITING_ANSWER, NoticeAction } from '../notice.rules.js';
import { type Locked, reasoned, transition } from '../notice.transition.js';
import { mustBeAnswerable } from '../signing/issue.js';
import type {
  AskExtensionInput,
  DecideExtensionInput,
  DecideObjectionInput,
  ObjectToNoticeInput,
} from './notice.asks.inputs.js';

/** The addressee asks for a later day; one request at a time. @throws InputError */
export const askExtension = (ctx: Ctx, { id, version, wantedBy, ...said }: AskExtensionInput): Promise<Notice> =>
  transition(
    ctx,
    { id, version, action: NoticeAction.ASK_EXTENSION, ...reasoned(said) },
    async ({ work, notice, viewer }) => {
      const { reason } = said;
      mustBeLater(notice, wantedBy, ['input', 'wantedBy']);
      mustBeAnswerable(work, wantedBy, ['input', 'wantedBy']);
      const open = await row(
        work.db,
        sql`select 1 from notice_extension where notice_id = ${notice.id} and decided_at is null`,
      );
      if (open) throw new InputError('EXTENSION_OPEN', '已有一项延期申请等待答复。', ['input', 'id']);
      await sql`insert into notice_extension (id, notice_id, round, wanted_by, reason, asked_by, asked_at)
      values (${newId()}, ${notice.id}, ${notice.round}, ${wantedBy}, ${reason}, ${viewer.accountId}, ${work.now})`.execute(
        work.db,
      );
    },
  );

function mustBeLater({ answerBy }: Notice, day: string, path: readonly string[]): void {
  if (day > answerBy) return;
  throw new InputError('EXTENSION_NOT_LATER', '延期后的日期应晚于现在的反馈期限。', path);
}

/** Another day is granted, and what is owed follows it; or refused, with the reason. @throws InputError */
export function decideExtension(
  ctx: Ctx,
  { id, version, grantedUntil, remark }: DecideExtensionInput,
): Promise<Notice> {
  const action = grantedUntil ? NoticeAction.GRANT_EXTENSION : NoticeAction.REFUSE_EXTENSION;
  return transition(ctx, { id, version, action, reason: remark || null }, async (locked) => {
    const { work, notice, viewer } = locked;
    if (!grantedUntil && !remark) throw new InputError('BAD_INPUT', '不同意延期的，请写明原因。', ['input', 'remark']);
    const decided = await row(
      work.db,
      sql`update notice_extension set granted_until = ${grantedUntil ?? null}, remark = ${remark || null},
        decided_by = ${viewer.accountId}, decided_at = ${work.now} where notice_id = ${notice.id} and decided_at is null returning id`,
    );
    if (!decided) throw new InputError('NO_EXTENSION', '没有等待答复的延期申请。', ['input', 'id']);
    if (grantedUntil) await grant(locked, grantedUntil);
  });
}

async function grant({ work, notice }: Locked, until: string): Promise<void> {
  mustBeLater(notice, until, ['input', 'grantedUntil']);
  mustBeAnswerable(work, until, ['input', 'grantedUntil']);
  notice.answerBy = until;
  // late it is no more: the day has moved
  notice.lateSince = null;
  await answerLater(work, notice, until);
}

/** The addressee objects 异议 to the letter, or to what became of it. What it asks goes on meanwhile. */
export const objectToNotice = (
  ctx: Ctx,
  { id, version, text, fileIds, warned }: ObjectToNoticeInput,
): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.OBJECT }, async ({ work, notice, viewer }) => {
    warnOfCaseWork(warned, [{ path: ['input', 'text'], name: '异议理由', text }]);
    const objectionId = newId();
    await sql`insert into notice_objection (id, notice_id, text, raised_by, raised_at)
      values (${objectionId}, ${notice.id}, ${text}, ${viewer.accountId}, ${work.now})`.execute(work.db);
    const files = await claimUploads(work, fileIds, viewer.accountId);
    for (const [position, file] of files.entries())
      await sql`insert into notice_file (id, notice_id, objection_id, file_id, position)
        values (${newId()}, ${notice.id}, ${objectionId}, ${file.id}, ${position})`.execute(work.db);
    await markAttached(work, fileIds);
  });

/** While an objection waited nobody could answer: the day for the answer moves by the days that it took. */
async function giveBackDays(work: Work, notice: Notice): Promise<void> {
  if (!AWAITING_ANSWER.includes(notice.state)) return;
  const raised = await row<{ day: Day }>(
    work.db,
    sql`select (raised_at at time zone 'Asia/Shanghai')::date::text as day from notice_objection where notice_id = ${notice.id}
      order by raised_at desc limit 1`,
  );
  const until = raised ? addDays(notice.answerBy, daysBetween(raised.day, work.today)) : notice.answerBy;
  if (until <= notice.answerBy) return;
  notice.answerBy = until;
  await answerLater(work, notice, until);
}

/** The leader decides: upheld, the letter is taken back and nothing is owed for it; otherwise it stands where it stood. */
export function decideObjection(ctx: Ctx, { id, version, upheld, ...said }: DecideObjectionInput): Promise<Notice> {
  const action = upheld ? NoticeAction.UPHOLD_OBJECTION : NoticeAction.REJECT_OBJECTION;
  const { reason } = said;
  return transition(ctx, { id, version, action, ...reasoned(said) }, async ({ work, notice, viewer }) => {
    await sql`update notice_objection set upheld = ${upheld}, reason = ${reason}, decided_by = ${viewer.accountId},
      decided_at = ${work.now} where notice_id = ${notice.id} and decided_at is null`.execute(work.db);
    if (!upheld) {
      await giveBackDays(work, notice);
      return;
    }
    await assess(work, await allOwed(work, notice.id), work.today);
    await releaseFindings(work, notice.id, null);
    await cancelLooks(work, notice.id);
  });
}
