import { sql } from 'kysely';
import { warnOfCaseWork } from '../../../core/case-words.js';
import { row } from '../../../core/database/sql.js';
import { InputError } from '../../../core/errors.js';
import type { Ctx } from '../../../core/feature.js';
import { isId, newId } from '../../../core/ids.js';
import { cancelLooks } from '../../checks/second-looks/second-look.service.js';
import { releaseFindings } from '../../findings/finding-in-letter.service.js';
import { assess } from '../../obligations/obligation.assess.js';
import { allOwed } from '../answers/answer.owed.js';
import type { HandOverNoticeInput, InstructNoticeInput } from '../asks/notice.asks.inputs.js';
import type { Notice } from '../notice.entity.js';
import type { NoticeReasonInput } from '../notice.inputs.js';
import { NoticeAction } from '../notice.rules.js';
import { reasoned, transition } from '../notice.transition.js';
import { isLeaderOf } from '../signing/signers.reads.js';
import { desksFor } from './desk.reads.js';

/** Takes a letter back; what was owed for it is owed no more, and what it carried is free again. */
export const withdrawNotice = (ctx: Ctx, { id, version, ...said }: NoticeReasonInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.WITHDRAW, ...reasoned(said) }, async ({ work, notice }) => {
    await assess(work, await allOwed(work, notice.id), work.today);
    await releaseFindings(work, notice.id, null);
    await cancelLooks(work, notice.id);
  });

/** Enters a leader's words about a letter 领导批示; only the issuing side reads them. @throws InputError */
export const instructNotice = (
  ctx: Ctx,
  { id, version, leaderId, givenOn, text, warned }: InstructNoticeInput,
): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.INSTRUCT }, async ({ work, notice, viewer }) => {
    warnOfCaseWork(warned, [{ path: ['input', 'text'], name: '批示内容', text }]);
    if (givenOn > work.today) throw new InputError('DAY_AHEAD', '批示日期不能晚于今天。', ['input', 'givenOn']);
    const leader = isId(leaderId)
      ? await row(work.db, sql`select 1 from account a where a.id = ${leaderId} and ${isLeaderOf(notice.issuerId)}`)
      : null;
    if (!leader) throw new InputError('APPROVER_UNKNOWN', '请从领导名单中选择。', ['input', 'leaderId']);
    await sql`insert into notice_instruction (id, notice_id, leader_id, text, given_on, entered_by, entered_at)
      values (${newId()}, ${notice.id}, ${leaderId}, ${text}, ${givenOn}, ${viewer.accountId}, ${work.now})`.execute(
      work.db,
    );
  });

/** Another desk of the same body takes the letter over 移交承办; the reviewers are its people from now on. @throws InputError */
export const handOverNotice = (ctx: Ctx, { id, version, deskId, ...said }: HandOverNoticeInput): Promise<Notice> =>
  transition(
    ctx,
    { id, version, action: NoticeAction.HAND_OVER, ...reasoned(said) },
    async ({ work, notice, relations }) => {
      const desks = await desksFor(work.db, [relations.issuerPath]);
      if (deskId === notice.deskId || !desks.some((desk) => desk.id === deskId))
        throw new InputError('DESK_UNKNOWN', '请选择本机关的另一个科室。', ['input', 'deskId']);
      notice.deskId = deskId;
    },
  );
