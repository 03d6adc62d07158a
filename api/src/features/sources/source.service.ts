import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, NotFoundError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { canBeCaptured } from './capture.service.js';
import type { EnableSourceInput, ScheduleSourceInput } from './source.inputs.js';
import { stopServing } from './source-hold.service.js';
import type { SourceKind } from './source-kind.js';

interface Locked {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly path: string;
  readonly unitId: string;
  /** what its channel is for */
  readonly itemId: string | null;
  readonly area: string | null;
  readonly version: number;
}

/** The source, locked, as it was seen. @throws NotFoundError, ForbiddenError, ConflictError */
export async function lockSource(
  { db }: Work,
  { viewer }: Ctx,
  { id, version }: { id: string; version: number },
): Promise<Locked> {
  const scope = scopeOf(viewer, Permission.SOURCE_READ);
  const found = isId(id)
    ? await row<Locked>(
        db,
        sql`select s.id, s.kind, s.name, s.version, u.path::text, s.unit_id as "unitId",
            s.item_id as "itemId", s.area from source s join unit u on u.id = s.unit_id
          where s.id = ${id} and ${scope.covers('u.path')} for update of s`,
      )
    : null;
  if (!found) throw new NotFoundError('个采集来源', ['input', 'id']);
  if (!reaches(viewer, Permission.SOURCE_CONNECT, found.path)) throw new ForbiddenError();
  if (found.version !== version) throw await staleRecord(db, viewer, found);
  return found;
}

/** Stops or begins capturing a source by itself; lights that were held for one that is stopped go on. @returns its id @throws NotFoundError, ForbiddenError, ConflictError */
export async function enableSource(ctx: Ctx, input: EnableSourceInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const source = await lockSource(work, ctx, input);
    await sql`update source set version = version + 1, enabled = ${input.enabled} where id = ${source.id}`.execute(
      work.db,
    );
    if (!input.enabled) await stopServing(work, source);
    work.emit(recordsChanged(source.path, 'SOURCE', [source.id]));
    return source.id;
  });
}

/** Sets how often a source is captured by itself, and when it counts as silent. @returns its id @throws NotFoundError, ForbiddenError, ConflictError, StateError */
export async function scheduleSource(ctx: Ctx, input: ScheduleSourceInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const source = await lockSource(work, ctx, input);
    if (!canBeCaptured(source.kind)) throw new StateError('BY_HAND', '这个来源由人粘贴链接或导入台账，没有采集频率。');
    await sql`update source set version = version + 1, every_minutes = ${input.everyMinutes ?? null},
      silent_after_days = ${input.silentAfterDays === undefined ? sql`silent_after_days` : input.silentAfterDays} where id = ${source.id}`.execute(
      work.db,
    );
    work.emit(recordsChanged(source.path, 'SOURCE', [source.id]));
    return source.id;
  });
}
