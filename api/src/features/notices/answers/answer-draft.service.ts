import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { reaches } from '../../../core/access/scope.js';
import { row } from '../../../core/database/sql.js';
import { unitOfWork } from '../../../core/database/unit-of-work.js';
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  StateError,
  UnauthenticatedError,
} from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { recordsChanged } from '../../../core/log/outbox.js';
import type { SaveAnswerDraftInput } from '../asks/notice.asks.inputs.js';
import { NoticeAction, refusalOf } from '../notice.rules.js';
import { lockSeen, relationsOf } from '../notice.transition.js';

/**
 * Keeps what somebody of the addressee is typing, for all of the unit: a reporter drafts, the head signs.
 * @returns the letter's id @throws NotFoundError, ForbiddenError, StateError, ConflictError when a colleague saved in between
 */
export async function saveAnswerDraft(ctx: Ctx, { id, version, text, items }: SaveAnswerDraftInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const notice = await lockSeen(work, viewer, id);
    if (!notice) throw new NotFoundError('件文书', ['input', 'id']);
    const { addresseePath } = await relationsOf(work, notice);
    const mayWrite = [Permission.NOTICE_RECEIVE, Permission.NOTICE_ANSWER].some((one) =>
      reaches(viewer, one, addresseePath),
    );
    if (!mayWrite) throw new ForbiddenError();
    const refusal = refusalOf(notice.state, NoticeAction.ANSWER);
    if (refusal) throw new StateError(notice.state, refusal);
    const content = JSON.stringify({ text, items });
    const saved = await row(
      work.db,
      version === 0
        ? sql`insert into notice_answer_draft (notice_id, content, version, saved_by, saved_at)
            values (${id}, ${content}::jsonb, 1, ${viewer.accountId}, ${work.now}) on conflict do nothing returning version`
        : sql`update notice_answer_draft set content = ${content}::jsonb, version = version + 1, saved_by = ${viewer.accountId},
            saved_at = ${work.now} where notice_id = ${id} and version = ${version} returning version`,
    );
    if (!saved) {
      const known = await row<{ version: number; name: string; at: Date }>(
        work.db,
        sql`select d.version, a.name, d.saved_at as at from notice_answer_draft d join account a on a.id = d.saved_by where d.notice_id = ${id}`,
      );
      throw new ConflictError(known?.version ?? 0, known?.name ?? null, known ? new Date(known.at) : null);
    }
    work.emit(recordsChanged(addresseePath, 'NOTICE', [id]));
    return id;
  });
}
