import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { currentCalendar } from '../calendars/calendar.reads.js';
import type { NewObligation } from '../obligations/obligation.create.js';
import { ObligationKind } from '../obligations/obligation.types.js';
import { versionsOf } from './item.reads.js';
import { asks } from './item.rules.js';
import { isAsItHappens, owedForOccurrence, versionOn } from './occurrence.rules.js';
import type { ItemKey } from './open-periods.service.js';

interface Standing {
  readonly id: string;
  readonly happenedOn: string;
  readonly unitId: string;
  readonly kind: string;
}

/** What the occurrences of an item that stand make their units owe, by the versions that there are now. */
export async function owedForOccurrences({ db }: Work, { id, districtId }: ItemKey): Promise<NewObligation[]> {
  const standing = await rows<Standing>(
    db,
    sql`select c.id, c.happened_on::text as "happenedOn", u.id as "unitId", u.kind from occurrence c
      join obligation o on o.id = c.obligation_id join unit u on u.id = o.unit_id where o.item_id = ${id} and c.taken_back_at is null`,
  );
  if (standing.length === 0) return [];
  const [versions, calendar] = [await versionsOf(db, [id]), await currentCalendar(db, districtId)];
  return standing.flatMap(({ unitId, kind, ...happened }) => {
    const version = versionOn(versions, happened.happenedOn);
    if (!version || !isAsItHappens(version) || !asks(version.content, { id: unitId, kind })) return [];
    return [{ ...owedForOccurrence(version, happened, calendar), kind: ObligationKind.DISCLOSURE, unitId }];
  });
}
