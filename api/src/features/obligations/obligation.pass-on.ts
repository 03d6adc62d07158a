import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { Light, ObligationState } from '../lights/light.rules.js';
import { passLights } from '../lights/light.service.js';
import { assess } from './obligation.assess.js';

interface Open {
  id: string;
  state: ObligationState;
  light: Light;
  known: boolean;
}

const NONE = { [Light.GREEN]: 0, [Light.YELLOW]: 0, [Light.RED]: 0 };

/**
 * What a unit that closes still owes passes to its successor, with its days and lights; what the successor owes already,
 * and all of it where there is none, is owed no more.
 */
export async function passOn(
  work: Work,
  from: { readonly id: string; readonly path: string },
  to: { readonly id: string; readonly path: string } | null,
): Promise<void> {
  const open = await rows<Open>(
    work.db,
    sql`select o.id, o.state, o.light, exists (select from obligation s where s.unit_id = ${to?.id ?? null} and s.kind = o.kind
        and (s.item_id, s.period) is not distinct from (o.item_id, o.period)
        and (s.notice_id, s.round) is not distinct from (o.notice_id, o.round)) as known
      from obligation o where o.unit_id = ${from.id} and o.state in ('UPCOMING', 'OPEN') order by o.id for update`,
  );
  const passed = to ? open.filter(({ known }) => !known) : [];
  const ended = open.filter((one) => !passed.includes(one)).map(({ id }) => id);
  await sql`update obligation set exempted_on = ${work.today}::date where id = any(${ended}::uuid[])`.execute(work.db);
  await assess(work, ended);
  if (!to || passed.length === 0) return;
  const ids = passed.map(({ id }) => id);
  await sql`update obligation set unit_id = ${to.id} where id = any(${ids}::uuid[])`.execute(work.db);
  const [less, more] = [{ ...NONE }, { ...NONE }];
  for (const { state, light } of passed) {
    if (state !== ObligationState.OPEN) continue;
    less[light]--;
    more[light]++;
  }
  await passLights(
    work,
    new Map([
      [from.id, less],
      [to.id, more],
    ]),
  );
  for (const { path } of [from, to]) work.emit(recordsChanged(path, 'OBLIGATION', ids));
}
