import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { type Db, instant, row } from '../../core/database/sql.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { ForbiddenError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { newId } from '../../core/ids.js';
import { type MessageRetention, type SetMessageRetentionInput, USUAL_MONTHS } from './retention.types.js';

/** The district whose messages the viewer keeps. @throws ForbiddenError */
async function districtOf(db: Db, { viewer }: Pick<Ctx, 'viewer'>): Promise<string> {
  const scope = scopeOf(viewer, Permission.CHANNEL_MANAGE);
  const found = await row<{ id: string }>(
    db,
    sql`select u.id from unit u where u.parent_id is null and ${scope.covers('u.path')} order by u.path limit 1`,
  );
  if (!found) throw new ForbiddenError();
  return found.id;
}

/** How long the viewer's district keeps messages that are over. @throws ForbiddenError */
export async function retentionOf(ctx: Pick<Ctx, 'db' | 'viewer'>): Promise<MessageRetention> {
  const districtId = await districtOf(ctx.db, ctx);
  const found = await row<{ months: number; forgotten: number; forgottenAt: string | null }>(
    ctx.db,
    sql`select months, forgotten::int, forgotten_at as "forgottenAt" from message_retention where district_id = ${districtId}`,
  );
  if (!found) return { months: USUAL_MONTHS, forgotten: 0, forgottenAt: null };
  return { ...found, forgottenAt: found.forgottenAt === null ? null : instant(found.forgottenAt) };
}

/** Sets it for the viewer's district. @returns its id @throws UnauthenticatedError, ForbiddenError */
export async function setRetention(ctx: Ctx, input: SetMessageRetentionInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  const { months, idempotencyKey: key } = input;
  return unitOfWork(writeContextOf(ctx), null, (work) =>
    once(work, { actorId: viewer.accountId, key, operation: 'setMessageRetention', input }, async () => {
      const districtId = await districtOf(work.db, ctx);
      const set = await row<{ id: string }>(
        work.db,
        sql`insert into message_retention (id, district_id, months) values (${newId()}, ${districtId}, ${months})
          on conflict (district_id) do update set months = excluded.months returning id`,
      );
      if (!set) throw new Error('nothing was set');
      return set.id;
    }),
  );
}
