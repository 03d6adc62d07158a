import { type RawBuilder, sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { Light, ObligationState } from '../lights/light.rules.js';
import { passLights } from '../lights/light.service.js';
import { assess } from './obligation.assess.js';
import type { ObligationKind } from './obligation.types.js';

/** What a unit still owes, or will. */
export interface InHand {
  readonly id: string;
  readonly unitId: string;
  readonly kind: ObligationKind;
  readonly title: string;
  readonly dueOn: string;
  readonly state: ObligationState;
  readonly light: Light;
  /** whether the successor owes, or owed, the same of its own */
  readonly known: boolean;
}

const IN_HAND = (unitIds: readonly string[], successorId: string | null): RawBuilder<InHand> =>
  sql`select o.id, o.unit_id as "unitId", o.kind, o.title, o.due_on::text as "dueOn", o.state, o.light,
      exists (select from obligation s where s.unit_id = ${successorId} and s.kind = o.kind
        and (s.item_id, s.period) is not distinct from (o.item_id, o.period)
        and (s.notice_id, s.round) is not distinct from (o.notice_id, o.round)
        -- what a letter orders of a person, and a vehicle's seal, nobody owes besides
        and o.act_id is null and o.seal_id is null) as known
    from obligation o where o.unit_id = any(${[...unitIds]}::uuid[]) and o.state in ('UPCOMING', 'OPEN')`;

/** What a unit still owes or will, soonest first, and whether the successor owes the same of its own. */
export const obligationsInHand = (db: Db, unitId: string, successorId: string | null): Promise<InHand[]> =>
  rows(db, sql<InHand>`${IN_HAND([unitId], successorId)} order by o.due_on, o.title, o.id`);

const NONE = { [Light.GREEN]: 0, [Light.YELLOW]: 0, [Light.RED]: 0 };

interface Holder {
  readonly id: string;
  readonly path: string;
}

interface PassOn {
  readonly from: readonly Holder[];
  readonly to: Holder | null;
  /** the day from which the other one owes it; what fell due before was theirs */
  readonly on: Day;
  /** passes only these; the rest stays */
  readonly only?: readonly string[];
}

/** What was met and can still be undone passes as well: whoever undoes it owes it. It counts in no light. */
export async function passMet(
  work: Work,
  ids: readonly string[],
  { to, on }: Pick<PassOn, 'to' | 'on'>,
): Promise<void> {
  if (!to || ids.length === 0) return;
  const met = await rows<Pick<InHand, 'id' | 'unitId'>>(
    work.db,
    sql`select id, unit_id as "unitId" from obligation where id = any(${[...ids]}::uuid[]) and unit_id <> ${to.id}
      and state in ('FULFILLED', 'FULFILLED_LATE') order by id for update`,
  );
  await recordPassings(work, met, { to, on });
  const passed = met.map(({ id }) => id);
  await sql`update obligation set unit_id = ${to.id} where id = any(${passed}::uuid[])`.execute(work.db);
  work.emit(recordsChanged(to.path, 'OBLIGATION', passed));
}

/**
 * What units still owe passes to another one, with its days and lights; what that one owes already, and all of it where
 * there is none, is owed no more. Who owed it until the day stays on record.
 */
export async function passOn(work: Work, { from, to, on, only }: PassOn): Promise<void> {
  const found = await rows(
    work.db,
    sql<InHand>`${IN_HAND(
      from.map(({ id }) => id),
      to?.id ?? null,
    )} order by o.id for update of o`,
  );
  const open = only ? found.filter(({ id }) => only.includes(id)) : found;
  const passed = to ? open.filter(({ known }) => !known) : [];
  const ended = open.filter(({ known }) => to === null || known);
  await recordPassings(work, ended, { to: null, on });
  await assess(work, idsOf(ended), on);
  if (to && passed.length > 0) await passTo(work, { from, to, on, passed });
}

const idsOf = (found: readonly InHand[]): string[] => found.map(({ id }) => id);

async function recordPassings(
  work: Work,
  found: readonly Pick<InHand, 'id' | 'unitId'>[],
  { to, on }: Pick<PassOn, 'to' | 'on'>,
): Promise<void> {
  const passings = found.map(({ id, unitId }) => ({ id: newId(), obligation_id: id, from_unit_id: unitId }));
  await sql`insert into obligation_passing (id, obligation_id, from_unit_id, to_unit_id, passed_on)
    select p.id, p.obligation_id, p.from_unit_id, ${to?.id ?? null}, ${on}::date
    from jsonb_to_recordset(${JSON.stringify(passings)}::jsonb) as p(id uuid, obligation_id uuid, from_unit_id uuid)`.execute(
    work.db,
  );
}

interface Passed {
  readonly from: readonly Holder[];
  readonly to: Holder;
  readonly on: Day;
  readonly passed: readonly InHand[];
}

async function passTo(work: Work, { from, to, on, passed }: Passed): Promise<void> {
  await recordPassings(work, passed, { to, on });
  await sql`update obligation set unit_id = ${to.id} where id = any(${idsOf(passed)}::uuid[])`.execute(work.db);
  const counts = new Map([...from, to].map(({ id }) => [id, { ...NONE }]));
  for (const { unitId, state, light } of passed) {
    const [less, more] = [counts.get(unitId), counts.get(to.id)];
    if (state !== ObligationState.OPEN || !less || !more) continue;
    less[light]--;
    more[light]++;
  }
  await passLights(work, counts);
  for (const { path } of [...from, to]) work.emit(recordsChanged(path, 'OBLIGATION', idsOf(passed)));
}
