import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import { type Db, row } from '../../core/database/sql.js';
import { ForbiddenError, NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';

interface Asked {
  readonly unitId: string;
  /** over the unit, besides reading sources */
  readonly needs: Permission;
  /** of the transaction, within one */
  readonly db?: Db;
  /** where the unit stands in what was asked */
  readonly at?: readonly string[];
}

/** The unit whose channel it would be. @throws NotFoundError, ForbiddenError */
export async function channelUnit(
  ctx: Ctx,
  { unitId, needs, db = ctx.db, at = ['input', 'unitId'] }: Asked,
): Promise<{ id: string; path: string }> {
  const scope = scopeOf(ctx.viewer, Permission.SOURCE_READ);
  const unit = isId(unitId)
    ? await row<{ id: string; path: string }>(
        db,
        sql`select u.id, u.path::text from unit u where u.id = ${unitId} and u.closed_on is null and ${scope.covers('u.path')}`,
      )
    : null;
  if (!unit) throw new NotFoundError('个单位', at);
  if (!reaches(ctx.viewer, needs, unit.path)) throw new ForbiddenError();
  return unit;
}
