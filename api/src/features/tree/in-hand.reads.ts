import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { readBusinessMoment } from '../../core/clocks.js';
import { type Db, row } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { NotFoundError } from '../../core/errors.js';
import { countsInRates } from '../obligations/obligation.debtor.js';
import { obligationsInHand } from '../obligations/obligation.pass-on.js';
import { ObligationKind } from '../obligations/obligation.types.js';
import { lastChange } from '../units/effective-day.js';
import type { Unit } from '../units/unit.entity.js';
import { findUnit } from '../units/unit.reads.js';
import type { BelowInHand, UnitInHand } from './tree.types.js';

interface Counts {
  lettersOpen: boolean;
  unitsBelow: number;
  openBelow: number;
  dueSince: number;
  vehicles: number;
  below: BelowInHand[];
}

const NOTHING: Counts = { lettersOpen: false, unitsBelow: 0, openBelow: 0, dueSince: 0, vehicles: 0, below: [] };

/**
 * Whether letters to a unit, or issued by it, are under way: the unit cannot end before they are done. Drafts are nobody's but
 * their writers'; one to a unit that has ended is not issued any more.
 */
export const lettersOpenOf = (unitId: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`exists (select from notice n where (n.addressee_id = ${unitId} or n.issuer_id = ${unitId})
    and n.issued_at is not null and n.state not in ('CLOSED', 'WITHDRAWN'))`;

interface Asked {
  readonly unitId: string;
  readonly successorId: string | null;
  readonly parentId: string | null;
  /** null: today */
  readonly effectiveOn: Day | null;
}

/**
 * What a unit has in hand, before it is moved, closed, merged or split. Whoever manages units reads no letters: of these
 * they learn that there are any, since no unit closes before, and nothing else.
 * @throws NotFoundError
 */
export async function readInHand(db: Db, scope: Scope, asked: Asked): Promise<UnitInHand> {
  const { successorId, parentId } = asked;
  const found = async (id: string, argument: string): Promise<Unit> => {
    const one = await findUnit(db, scope, id);
    if (!one) throw new NotFoundError('个单位', [argument]);
    return one;
  };
  const unit = await found(asked.unitId, 'unitId');
  const successor = successorId ? await found(successorId, 'successorId') : null;
  const parent = parentId ? await found(parentId, 'parentId') : null;
  const { today } = await readBusinessMoment(db);
  const unitIds = [unit, successor, parent].flatMap((one) => one?.id ?? []);
  const last = await lastChange(db, { unitIds, ...(parent ? {} : { givingId: unit.id, endingId: unit.id }) });
  const counts = await row<Counts>(db, countsOf(unit, { from: asked.effectiveOn ?? today, before: today }));
  const inHand = await obligationsInHand(db, unit.id, successor?.id ?? null);
  const obligations = inHand
    .filter(({ kind }) => kind === ObligationKind.DISCLOSURE)
    .map(({ id, title, dueOn, state, known }) => ({ id, title, dueOn, state, passes: successor !== null && !known }));
  return { obligations, earliestOn: last?.on ?? null, ...(counts ?? NOTHING) };
}

const countsOf = ({ id, path }: Unit, { from, before }: { from: Day; before: Day }): RawBuilder<Counts> =>
  sql<Counts>`select ${lettersOpenOf(sql`${id}::uuid`)} as "lettersOpen",
    (select count(*)::int from unit where path <@ ${path}::ltree and id <> ${id} and closed_on is null) as "unitsBelow",
    (select count(*)::int from obligation o join unit u on u.id = o.unit_id where u.path <@ ${path}::ltree
      and o.kind = 'DISCLOSURE' and o.state = 'OPEN') as "openBelow",
    (select count(*)::int from obligation o join unit u on u.id = o.unit_id where u.path <@ ${path}::ltree
      and ${fellDue({ from, before })}) as "dueSince",
    (select count(*)::int from vehicle where unit_id = ${id} and struck_on is null) as vehicles,
    coalesce((select jsonb_agg(jsonb_build_object('unitId', b.id, 'dueSince', b.count)) from (
      select c.id, count(*)::int from unit c join unit u on u.path <@ c.path join obligation o on o.unit_id = u.id
      where c.parent_id = ${id} and c.closed_on is null and ${fellDue({ from, before })} group by c.id) b), '[]') as below`;

/** SQL over `o` (obligation): a disclosure that fell due in these days, met or not. */
const fellDue = ({ from, before }: { from: Day; before: Day }): RawBuilder<boolean> =>
  sql`o.kind = 'DISCLOSURE' and o.due_on >= ${from}::date and o.due_on < ${before}::date and ${countsInRates}`;
