import { type RawBuilder, sql } from 'kysely';
import { isId } from '../../core/ids.js';
import { stoodBelow } from '../units/unit-place.reads.js';

/** SQL over `o`: the unit that owed it at the end of `day`, whoever holds it today. */
export const debtorOn = (day: RawBuilder<unknown>): RawBuilder<string> =>
  sql`coalesce((select p.from_unit_id from obligation_passing p where p.obligation_id = o.id and p.passed_on > ${day}
    order by p.passed_on, p.id limit 1), o.unit_id)`;

const dueDay = sql`o.due_on`;

/** SQL over `o`: whoever owed it when it fell due stood at or below the unit `rootId` on that day. */
export const owedBelow = (rootId: string): RawBuilder<boolean> => stoodBelow(rootId, debtorOn(dueDay), dueDay);

/** SQL over `o`: the unit itself owed it when it fell due. */
export const owedBy = (unitId: string): RawBuilder<boolean> =>
  sql`${debtorOn(dueDay)} = any(${[unitId].filter(isId)}::uuid[])`;

/**
 * SQL over `o`: it counts in rates. It opened and was not exempted; where its unit closed only after it had fallen due, it
 * stays what it was on that day.
 */
export const countsInRates = sql<boolean>`(o.state not in ('EXEMPTED', 'UPCOMING') or (o.state = 'EXEMPTED' and exists (
  select from obligation_passing p where p.obligation_id = o.id and p.to_unit_id is null and p.passed_on > o.due_on)))`;

/** SQL over `o`: an occurrence made it owed. */
export const isOfOccurrence = sql<boolean>`exists (select from occurrence c where c.obligation_id = o.id)`;

/** SQL over `o`: a disclosure that the catalogue asks for by the calendar. What an occurrence makes owed nobody can expect beforehand. */
export const isForeseen = sql<boolean>`(o.kind = 'DISCLOSURE' and not ${isOfOccurrence})`;
