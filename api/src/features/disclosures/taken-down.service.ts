import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import type { RestoreDisclosureInput, TakeDownDisclosureInput } from './disclosure.inputs.js';
import { type LockedEntry, lockEntry } from './judgement.service.js';

/**
 * An entry is public no more 撤下, though it counts: nobody outside reads it from the answer on, in any process. What else came of the same
 * page has the same words and goes with it. @throws NotFoundError, ForbiddenError, ConflictError, StateError
 */
export async function takeDownDisclosure(ctx: Ctx, input: TakeDownDisclosureInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const entry = await lockEntry(work, ctx, input);
    if (entry.takenDown) throw new StateError('TAKEN_DOWN', '这条公开内容已经撤下。');
    if (!entry.shown) throw new StateError('NOT_PUBLIC', '这条公开内容现在不对外公开，不用撤下。');
    await set(work, entry, { at: work.now, reason: input.reason });
    return entry.id;
  });
}

/** What was taken down is public again 恢复公开, unless something else stands in the way. @throws as `takeDownDisclosure` */
export async function restoreDisclosure(ctx: Ctx, input: RestoreDisclosureInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const entry = await lockEntry(work, ctx, input);
    if (!entry.takenDown) throw new StateError('NOT_TAKEN_DOWN', '这条公开内容没有撤下，不用恢复公开。');
    await set(work, entry, null);
    return entry.id;
  });
}

async function set(
  { db, emit }: Work,
  { id, articleId }: LockedEntry,
  taken: { readonly at: Date; readonly reason: string } | null,
): Promise<void> {
  const together = articleId === null ? sql`d.id = ${id}` : sql`d.article_id = ${articleId}`;
  // held first: an entry that somebody makes of the page meanwhile is there when they are changed
  await sql`select d.id from disclosure d where ${together} order by d.id for update`.execute(db);
  const changed = await rows<{ id: string; path: string }>(
    db,
    sql`update disclosure d set version = d.version + 1, taken_down_at = ${taken?.at ?? null}, taken_down_reason = ${taken?.reason ?? null}
      from unit u where u.id = d.unit_id and ${together} returning d.id, u.path::text`,
  );
  emit(...recordsChangedIn('DISCLOSURE', changed));
}
