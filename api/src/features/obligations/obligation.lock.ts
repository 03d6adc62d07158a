import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { ObligationState } from '../lights/light.rules.js';
import type { ObligationKind } from './obligation.types.js';

export interface LockedObligation {
  readonly id: string;
  /** of the unit that owes it */
  readonly path: string;
  readonly kind: ObligationKind;
  readonly state: ObligationState;
  /** the unit has ended */
  readonly closed: boolean;
}

/** The obligation, locked, if the viewer sees it. @param path how the input names it @throws NotFoundError */
export async function lockObligation(
  { db }: Work,
  { viewer }: Ctx,
  id: string | null,
  path: readonly string[],
): Promise<LockedObligation> {
  const scope = scopeOf(viewer, Permission.OBLIGATION_READ);
  const found =
    id && isId(id)
      ? await row<LockedObligation>(
          db,
          sql`select o.id, u.path::text as path, o.kind, o.state, u.closed_on is not null as closed
            from obligation o join unit u on u.id = o.unit_id where o.id = ${id} and ${scope.covers('u.path')} for update of o`,
        )
      : null;
  if (!found) throw new NotFoundError('个应办事项', path);
  return found;
}

/** Whether it is owed, now or later. */
export const isOwed = ({ state }: Pick<LockedObligation, 'state'>): boolean =>
  state === ObligationState.OPEN || state === ObligationState.UPCOMING;
