import { sql } from 'kysely';
import { row, rows } from '../../../core/database/sql.js';
import { InputError } from '../../../core/errors.js';
import type { Ctx } from '../../../core/feature.js';
import { claimUploads, markAttached } from '../../../core/files/files.js';
import type { CountersignNoticeInput, RegisterNoticeInput } from '../asks/notice.asks.inputs.js';
import type { Notice } from '../notice.entity.js';
import type { ApproveNoticeInput, NoticeReasonInput, NoticeStepInput } from '../notice.inputs.js';
import { NoticeAction, SignerRole } from '../notice.rules.js';
import { type Locked, move, reasoned, transition } from '../notice.transition.js';
import { issue, mustBeAnswerable, mustHaveDays, mustLive } from './issue.js';

/** How many have not signed yet. */
async function waiting({ work, notice }: Locked, role: SignerRole): Promise<number> {
  const left = await row<{ left: number }>(
    work.db,
    sql`select count(*)::int as left from notice_signer where notice_id = ${notice.id} and role = ${role} and signed_at is null`,
  );
  return left?.left ?? 0;
}

/** Signs for the person whose turn it is among these. @returns whether others are to sign yet */
async function sign(
  locked: Locked,
  { role, accountIds, opinion }: { role: SignerRole; accountIds: readonly string[]; opinion: string | null },
): Promise<boolean> {
  const { work, notice, viewer } = locked;
  await sql`update notice_signer set signed_at = ${work.now}, signed_by = ${viewer.accountId}, opinion = ${opinion}
    where id = (select id from notice_signer where notice_id = ${notice.id} and role = ${role} and signed_at is null
      and account_id = any(${[...accountIds]}::uuid[]) order by position limit 1)`.execute(work.db);
  return (await waiting(locked, role)) > 0;
}

/** Asks those named to sign: who countersigns first, then the leaders. */
export const submitNotice = (ctx: Ctx, { id, version }: NoticeStepInput): Promise<Notice> =>
  transition(ctx, {
    ...{ id, version, action: NoticeAction.SUBMIT },
    signs: async (locked) => {
      const { work, notice } = locked;
      await mustLive(work, notice);
      mustBeAnswerable(work, notice.answerBy, ['input', 'id']);
      await mustHaveDays(work, notice);
      return (await waiting(locked, SignerRole.COUNTERSIGN)) > 0;
    },
  });

/** One of those asked countersigns; after the last the leaders are asked. */
export const countersignNotice = (ctx: Ctx, { id, version, opinion }: CountersignNoticeInput): Promise<Notice> =>
  transition(ctx, {
    ...{ id, version, action: NoticeAction.COUNTERSIGN, reason: opinion || null },
    signs: (locked) =>
      sign(locked, {
        role: SignerRole.COUNTERSIGN,
        accountIds: [locked.viewer.accountId, ...locked.viewer.standsInFor],
        opinion: opinion || null,
      }),
  });

/** Sends a draft back to its drafter, with the reason; who signed signs anew. */
export const returnNoticeDraft = (ctx: Ctx, { id, version, ...said }: NoticeReasonInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.RETURN_DRAFT, ...reasoned(said) }, async ({ work, notice }) => {
    await sql`update notice_signer set signed_at = null, signed_by = null, opinion = null
      where notice_id = ${notice.id} and signed_at is not null`.execute(work.db);
    notice.approverId = (await leaders(work.db, notice.id))[0]?.accountId ?? notice.approverId;
  });

const leaders = (db: Locked['work']['db'], noticeId: string) =>
  rows<{ accountId: string; signed: boolean }>(
    db,
    sql`select account_id as "accountId", signed_at is not null as signed from notice_signer
      where notice_id = ${noticeId} and role = 'APPROVE' order by position`,
  );

/** A named leader approves. It is the next one's turn then; the last one, unless told otherwise, issues it in the same transaction. */
export const approveNotice = (
  ctx: Ctx,
  { id, version, opinion, issue: andIssue }: ApproveNoticeInput,
): Promise<Notice> =>
  transition(
    ctx,
    {
      ...{ id, version, action: NoticeAction.APPROVE, reason: opinion || null },
      signs: (locked) =>
        sign(locked, { role: SignerRole.APPROVE, accountIds: [locked.notice.approverId], opinion: opinion || null }),
    },
    async (locked) => {
      const { work, notice } = locked;
      const next = (await leaders(work.db, notice.id)).find(({ signed }) => !signed);
      if (next) notice.approverId = next.accountId;
      if (next || !andIssue) return;
      // two steps, two entries in the trail
      await work.em.flush();
      await move(locked, NoticeAction.ISSUE, null);
      await issue(locked);
    },
  );

/** Issues an approved letter: it gets its number, and each addressee owes an answer. */
export const issueNotice = (ctx: Ctx, { id, version }: NoticeStepInput): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.ISSUE }, issue);

const SCANS = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** Registers the official number, and the scan with the seal, of the paper that all addressees got. */
export const registerNotice = (
  ctx: Ctx,
  { id, version, officialNumber, scanFileId }: RegisterNoticeInput,
): Promise<Notice> =>
  transition(ctx, { id, version, action: NoticeAction.REGISTER }, async ({ work, notice, viewer }) => {
    const taken = await row<{ number: string }>(
      work.db,
      sql`select coalesce(number, serial) as number from notice
        where district_id = ${notice.districtId} and official_number = ${officialNumber} and letter_id <> ${notice.letterId} limit 1`,
    );
    if (taken)
      throw new InputError('NUMBER_TAKEN', `文号已登记给${taken.number}，请核对。`, ['input', 'officialNumber']);
    if (scanFileId) {
      const [scan] = await claimUploads(work, [scanFileId], viewer.accountId, ['input', 'scanFileId']);
      if (scan && !SCANS.has(scan.mediaType))
        throw new InputError('FILE_TYPE', '用印扫描件请上传 PDF 或图片。', ['input', 'scanFileId']);
      await markAttached(work, [scanFileId]);
      notice.scanFileId = scanFileId;
    }
    notice.officialNumber = officialNumber;
    notice.registeredAt = work.now;
    await work.em.flush();
    await sql`update notice set official_number = ${officialNumber}, registered_at = ${work.now}
      where letter_id = ${notice.letterId} and id <> ${notice.id}`.execute(work.db);
  });
