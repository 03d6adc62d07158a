import { sql } from 'kysely';
import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { type Day, startOf } from '../../core/days.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { calendarOf } from '../calendars/calendar.reads.js';
import {
  type FulfilmentFact,
  type Hold,
  type Light,
  lightOf,
  ObligationState,
  type Standing,
  standingsUntil,
  type WarningRule,
} from '../lights/light.rules.js';
import { type LightStep, recordLightSteps } from '../lights/light.service.js';

/** All facts that decide one obligation's light. */
interface Facts {
  id: string;
  unit_id: string;
  unit_path: string;
  opens_on: Day;
  due_on: Day;
  exempted_on: Day | null;
  calendar_version_id: string;
  state: ObligationState;
  light: Light;
  next_light_on: Day | null;
  fulfilments: FulfilmentFact[];
  holds: Hold[];
  rule: WarningRule;
}

function factsOf(work: Work, ids: readonly string[]): Promise<Facts[]> {
  return rows<Facts>(
    work.db,
    sql`select o.id, o.unit_id, u.path::text as unit_path, o.opens_on::text, o.due_on::text, o.exempted_on::text,
        o.calendar_version_id, o.state, o.light, o.next_light_on::text,
        coalesce((select jsonb_agg(jsonb_build_object('factOn', f.fact_on)) from fulfilment f
          where f.obligation_id = o.id and f.revoked_at is null), '[]') as fulfilments,
        coalesce((select jsonb_agg(jsonb_build_object('fromOn', h.from_on, 'untilOn', least(h.until_on, h.lifted_on - 1)))
          from hold h where h.obligation_id = o.id and (h.lifted_on is null or h.lifted_on > h.from_on)), '[]') as holds,
        jsonb_build_object('yellowWorkingDaysBefore', r.yellow_working_days_before,
          'redWorkingDaysAfter', r.red_working_days_after) as rule
      from obligation o join warning_rule r on r.id = o.rule_id join unit u on u.id = o.unit_id
      where o.id = any(${[...ids]}::uuid[]) order by o.id for update of o`,
  );
}

/** The steps of one obligation from what was recorded to today. */
function stepsOf(facts: Facts, today: Day, calendar: Calendar): { now: Standing; steps: LightStep[] } {
  const obligation = { opensOn: facts.opens_on, dueOn: facts.due_on, exemptedOn: facts.exempted_on };
  const standingOn = (day: Day) => lightOf(obligation, facts.fulfilments, facts.holds, day, calendar, facts.rule);
  let from = { state: facts.state, light: facts.light };
  const standings = standingsUntil({ ...from, nextOn: facts.next_light_on }, today, standingOn);
  const steps = standings.map((standing): LightStep => {
    const to = { state: standing.state, light: standing.light };
    const step = { obligationId: facts.id, unitId: facts.unit_id, from, to, effectiveOn: standing.since };
    from = to;
    return step;
  });
  return { now: standingOn(today), steps };
}

/** What a row of an obligation keeps of where it stands. */
export function standingColumns({ state, light, since, nextOn }: Standing) {
  const done = state === ObligationState.FULFILLED || state === ObligationState.FULFILLED_LATE;
  return {
    ...{ state, light, light_since: since, fulfilled_on: done ? since : null },
    ...{ next_light_on: nextOn, next_light_at: nextOn && startOf(nextOn).toISOString() },
  };
}

/** Records the steps of obligations' lights, and tells who watches that those with any have changed. */
export async function recordSteps(
  work: Work,
  courses: readonly { readonly id: string; readonly path: string; readonly steps: readonly LightStep[] }[],
): Promise<void> {
  await recordLightSteps(
    work,
    courses.flatMap(({ steps }) => steps),
  );
  const changed = courses.filter(({ steps }) => steps.length > 0);
  work.emit(...recordsChangedIn('OBLIGATION', changed));
}

/**
 * Puts obligations where today's facts put them, under a lock on their rows: state, light, the instant of the next
 * change; each change on the way is recorded with the day it holds from.
 * @param exemptedOn from that day on they are owed no more, those apart that were exempted already
 */
export async function assess(work: Work, ids: readonly string[], exemptedOn: Day | null = null): Promise<void> {
  if (ids.length === 0) return;
  const { db, today } = work;
  const updates: object[] = [];
  const courses: { id: string; path: string; steps: LightStep[] }[] = [];
  for (const found of await factsOf(work, ids)) {
    const facts = { ...found, exempted_on: found.exempted_on ?? exemptedOn };
    const { now, steps } = stepsOf(facts, today, await calendarOf(db, facts.calendar_version_id));
    updates.push({ id: facts.id, exempted_on: facts.exempted_on, ...standingColumns(now) });
    courses.push({ id: facts.id, path: facts.unit_path, steps });
  }
  await sql`update obligation o set exempted_on = n.exempted_on, state = n.state, light = n.light, light_since = n.light_since,
      fulfilled_on = n.fulfilled_on, next_light_on = n.next_light_on, next_light_at = n.next_light_at
    from jsonb_to_recordset(${JSON.stringify(updates)}::jsonb) as n(id uuid, exempted_on date, state text, light text, light_since date,
      fulfilled_on date, next_light_on date, next_light_at timestamptz) where o.id = n.id`.execute(db);
  await recordSteps(work, courses);
}
