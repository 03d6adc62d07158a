import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { ForbiddenError, NotFoundError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { fulfil } from '../obligations/obligation.fulfil.js';
import { obligationAgain, revokeFulfilments } from '../obligations/obligation.service.js';
import { meetOccurrences } from '../obligations/occurrence.meet.js';
import type { AcceptDisclosureInput, RejectDisclosureInput } from './disclosure.inputs.js';

/** An entry, locked, as it was seen. */
export interface LockedEntry {
  id: string;
  path: string;
  version: number;
  rejected: boolean;
  /** the unit took it back itself */
  withdrawn: boolean;
  /** the office took it down: it counts, and is not public */
  takenDown: boolean;
  /** it may be read by everybody */
  shown: boolean;
  itemId: string;
  unitId: string;
  period: string;
  publishedOn: Day;
  /** null: it was filled in */
  articleId: string | null;
}

/** The entry, locked, as it was seen. @throws NotFoundError, ForbiddenError, ConflictError */
export async function lockEntry(
  { db }: Work,
  { viewer }: Ctx,
  { id, version }: { id: string; version: number },
): Promise<LockedEntry> {
  const scope = scopeOf(viewer, Permission.DISCLOSURE_READ);
  const found = isId(id)
    ? await row<LockedEntry>(
        db,
        sql`select d.id, u.path::text, d.version, d.rejected_at is not null as rejected, d.withdrawn_at is not null as withdrawn, d.item_id as "itemId",
          d.taken_down_at is not null as "takenDown", d.shown, d.unit_id as "unitId", d.period, d.published_on::text as "publishedOn", d.article_id as "articleId"
          from disclosure d join unit u on u.id = d.unit_id where d.id = ${id} and ${scope.covers('u.path')} for update of d`,
      )
    : null;
  if (!found) throw new NotFoundError('条公开内容', ['input', 'id']);
  if (!reaches(viewer, Permission.DISCLOSURE_ASSIGN, found.path)) throw new ForbiddenError();
  if (found.version !== version) {
    throw await staleRecord(db, viewer, found);
  }
  return found;
}

/**
 * An entry is no disclosure of what it was taken for 不予认定: it stays on record and fulfils nothing any more.
 * @throws NotFoundError, ForbiddenError, ConflictError, StateError
 */
export async function rejectDisclosure(ctx: Ctx, input: RejectDisclosureInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const entry = await lockEntry(work, ctx, input);
    if (entry.rejected) throw new StateError('REJECTED', '这条公开内容已经不予认定。');
    await rejectEntry(work, entry, input.reason);
    return entry.id;
  });
}

/** An entry that counts, held, counts no more: what it fulfilled is owed again. */
export async function rejectEntry(
  work: Work,
  { id, path }: Pick<LockedEntry, 'id' | 'path'>,
  reason: string,
): Promise<void> {
  await sql`update disclosure set version = version + 1, rejected_at = ${work.now}, rejected_reason = ${reason}
    where id = ${id}`.execute(work.db);
  await revokeFulfilments(work, id, reason);
  work.emit(recordsChanged(path, 'DISCLOSURE', [id]));
}

/** An entry counts after all 恢复认定, with the day on which it was published. @throws as `rejectDisclosure` */
export async function acceptDisclosure(ctx: Ctx, input: AcceptDisclosureInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const entry = await lockEntry(work, ctx, input);
    if (!entry.rejected) throw new StateError('ACCEPTED', '这条公开内容已经认定，不用恢复。');
    if (entry.withdrawn)
      throw new StateError('WITHDRAWN', '填报单位已经撤回这条公开内容，不能恢复认定，请该单位重新填报。');
    await sql`update disclosure set version = version + 1, rejected_at = null, rejected_reason = null
      where id = ${entry.id}`.execute(work.db);
    const obligationId = await obligationAgain(work, entry);
    if (obligationId !== null) {
      await fulfil(work, [{ obligationId, factOn: entry.publishedOn, disclosureId: entry.id }]);
    }
    await meetOccurrences(work, [entry]);
    work.emit(recordsChanged(entry.path, 'DISCLOSURE', [entry.id]));
    return entry.id;
  });
}
