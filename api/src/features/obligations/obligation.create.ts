import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { currentCalendar } from '../calendars/calendar.reads.js';
import { lightOf, type Standing, type WarningRule } from '../lights/light.rules.js';
import { recordSteps, standingColumns } from './obligation.assess.js';
import { type DueExplanation, ObligationKind } from './obligation.types.js';

export interface NewObligation {
  readonly kind: ObligationKind;
  readonly unitId: string;
  readonly title: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly explanation: DueExplanation;
  readonly itemId?: string;
  readonly period?: string;
  readonly noticeId?: string;
  readonly round?: number;
  /** what a letter orders beside its answer */
  readonly actId?: string;
  /** a vehicle over a holiday */
  readonly sealId?: string;
}

/** The rule in force by which each kind is warned of. */
async function rulesOf(
  db: Db,
  { districtId, today, kinds }: { districtId: string; today: Day; kinds: ReadonlySet<ObligationKind> },
): Promise<ReadonlyMap<ObligationKind, WarningRule & { readonly id: string }>> {
  // what a letter orders is warned of as its answer is
  const asked = [...kinds].map((kind) => ({ kind, as: kind === ObligationKind.ACT ? ObligationKind.ANSWER : kind }));
  const found = await rows<{ kind: ObligationKind; id: string } & WarningRule>(
    db,
    sql`select distinct on (k.kind) k.kind, r.id, r.yellow_working_days_before as "yellowWorkingDaysBefore",
        r.red_working_days_after as "redWorkingDaysAfter"
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as k(kind text, "as" text) join warning_rule r on r.kind = k."as"
      where r.district_id = ${districtId} and r.from_on <= ${today}::date order by k.kind, r.version desc`,
  );
  return new Map(found.map((rule) => [rule.kind, rule]));
}

/**
 * Makes obligations with their lights as of today. One that exists already (same item, unit and period; same letter, unit
 * and round) is left alone, so that making them twice is harmless; what a unit passed on it does not owe again, nor what had
 * been met already by the unit that it continues.
 * @returns ids of those made now
 */
export async function createObligations(
  work: Work,
  districtId: string,
  wanted: readonly NewObligation[],
): Promise<string[]> {
  if (wanted.length === 0) return [];
  const { db, now, today } = work;
  const calendar = await currentCalendar(db, districtId);
  const rules = await rulesOf(db, { districtId, today, kinds: new Set(wanted.map(({ kind }) => kind)) });
  // many units owe the same by the same day
  const known = new Map<string, Standing>();
  const begun = wanted.map((o) => {
    const rule = rules.get(o.kind);
    if (!rule) throw new Error(`no rule warns of ${o.kind}`);
    const like = `${o.kind} ${o.opensOn} ${o.dueOn}`;
    const standing = known.get(like) ?? lightOf({ ...o, exemptedOn: null }, [], [], today, calendar, rule);
    known.set(like, standing);
    return { ...o, id: newId(), ruleId: rule.id, standing };
  });
  const input = begun.map((o) => ({
    id: o.id,
    kind: o.kind,
    unit_id: o.unitId,
    title: o.title,
    item_id: o.itemId ?? null,
    period: o.period ?? null,
    notice_id: o.noticeId ?? null,
    round: o.round ?? null,
    act_id: o.actId ?? null,
    seal_id: o.sealId ?? null,
    opens_on: o.opensOn,
    due_on: o.dueOn,
    due_explanation: o.explanation,
    rule_id: o.ruleId,
    ...standingColumns(o.standing),
  }));
  const made = await rows<{ id: string; unitId: string; path: string }>(
    db,
    sql`with made as (
      insert into obligation (id, kind, unit_id, title, item_id, period, notice_id, round, act_id, seal_id, opens_on, due_on, due_explanation,
        rule_id, calendar_version_id, state, light, light_since, next_light_on, next_light_at, assessed, created_at)
      select o.id, o.kind, o.unit_id, o.title, o.item_id, o.period, o.notice_id, o.round, o.act_id, o.seal_id, o.opens_on, o.due_on,
        o.due_explanation, o.rule_id, ${calendar.versionId}, o.state, o.light, o.light_since, o.next_light_on, o.next_light_at, true, ${now}
      -- assessed: a process of the version before takes a row for new that is not
      from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as o(id uuid, kind text, unit_id uuid, title text, item_id uuid,
        period text, notice_id uuid, round int, act_id uuid, seal_id uuid, opens_on date, due_on date, due_explanation jsonb,
        rule_id uuid, state text, light text, light_since date, next_light_on date, next_light_at timestamptz)
      where not exists (select from obligation_passing p join obligation x on x.id = p.obligation_id
        where p.from_unit_id = o.unit_id and x.kind = o.kind and x.item_id = o.item_id and x.period = o.period)
        and not exists (select from unit c join unit old on old.id = c.split_from_id and old.successor_id = c.id
          join obligation x on x.unit_id = old.id where c.id = o.unit_id and x.kind = o.kind and x.item_id = o.item_id
            and x.period = o.period and x.state in ('FULFILLED', 'FULFILLED_LATE'))
      on conflict do nothing returning id, unit_id
    ) select m.id, m.unit_id as "unitId", u.path::text from made m join unit u on u.id = m.unit_id`,
  );
  const standings = new Map(begun.map(({ id, standing }) => [id, standing]));
  await recordSteps(
    work,
    made.map(({ id, unitId, path }) => {
      const to = standings.get(id);
      if (!to) throw new Error(`another obligation was made: ${id}`);
      return { id, path, steps: [{ obligationId: id, unitId, from: null, to, effectiveOn: to.since }] };
    }),
  );
  return made.map(({ id }) => id);
}
