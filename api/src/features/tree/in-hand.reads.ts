import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, row } from '../../core/database/sql.js';
import { NotFoundError } from '../../core/errors.js';
import { obligationsInHand } from '../obligations/obligation.pass-on.js';
import { ObligationKind } from '../obligations/obligation.types.js';
import { findUnit } from '../units/unit.reads.js';
import type { UnitInHand } from './tree.types.js';

interface Counts {
  openLetters: number;
  unitsBelow: number;
  openBelow: number;
}

/** How many letters to a unit, or issued by it, are under way: the unit cannot end before they are done. */
export const openLettersOf = (unitId: RawBuilder<unknown>): RawBuilder<number> =>
  sql`(select count(*)::int from notice n where (n.addressee_id = ${unitId} or n.issuer_id = ${unitId})
    and n.state not in ('CLOSED', 'WITHDRAWN'))`;

/**
 * What a unit has in hand, before it is moved, closed, merged or split. Whoever manages units reads no letters: of these
 * they learn the number only.
 * @throws NotFoundError
 */
export async function readInHand(
  db: Db,
  scope: Scope,
  { unitId, successorId }: { unitId: string; successorId: string | null },
): Promise<UnitInHand> {
  const unit = await findUnit(db, scope, unitId);
  const successor = successorId ? await findUnit(db, scope, successorId) : null;
  if (!unit) throw new NotFoundError('个单位', ['unitId']);
  if (successorId && !successor) throw new NotFoundError('个单位', ['successorId']);
  const counts = await row<Counts>(
    db,
    sql`select ${openLettersOf(sql`${unit.id}::uuid`)} as "openLetters",
      (select count(*)::int from unit where path <@ ${unit.path}::ltree and id <> ${unit.id} and closed_on is null) as "unitsBelow",
      (select coalesce(sum(l.green + l.yellow + l.red), 0)::int from unit_light l join unit u on u.id = l.unit_id
        where u.path <@ ${unit.path}::ltree) as "openBelow"`,
  );
  const inHand = await obligationsInHand(db, unit.id, successor?.id ?? null);
  const obligations = inHand
    .filter(({ kind }) => kind === ObligationKind.DISCLOSURE)
    .map(({ id, title, dueOn, state, known }) => ({ id, title, dueOn, state, passes: successor !== null && !known }));
  return { obligations, ...(counts ?? { openLetters: 0, unitsBelow: 0, openBelow: 0 }) };
}
