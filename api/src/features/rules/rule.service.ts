import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../core/database/unit-of-work.js';
import { yearOf } from '../../core/days.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { newId } from '../../core/ids.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { currentCalendar } from '../calendars/calendar.reads.js';
import { assess } from '../obligations/obligation.assess.js';
import { holdDistrict } from '../units/hold-district.js';
import { newestRules } from './rule.reads.js';
import type { AmendCalendarInput, SetWarningRuleInput, WarningRule } from './rule.types.js';

/** The topic by which a new rule or calendar is told: open obligations adopt it. */
export const RULES_TOPIC = 'rules';
const ADOPT_BATCH = 500;

/** Makes a new version of a warning rule, from today on. @throws ForbiddenError, ConflictError */
export async function setWarningRule(ctx: Ctx, input: SetWarningRuleInput): Promise<WarningRule> {
  const { kind, version, yellowWorkingDaysBefore, redWorkingDaysAfter, reason } = input;
  return unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const district = await holdDistrict(work.db, scopeOf(ctx.viewer, Permission.RULE_SET));
    const known = (await newestRules(work.db, district.id)).find((rule) => rule.kind === kind);
    if (known && known.version !== version) {
      throw await staleRecord(work.db, ctx.viewer, known);
    }
    const rule = { kind, yellowWorkingDaysBefore, redWorkingDaysAfter, fromOn: work.today };
    const made: WarningRule = { ...rule, id: newId(), version: (known?.version ?? 0) + 1 };
    await sql`insert into warning_rule (id, district_id, kind, version, yellow_working_days_before, red_working_days_after,
        from_on, created_at) values (${made.id}, ${district.id}, ${kind}, ${made.version}, ${yellowWorkingDaysBefore},
        ${redWorkingDaysAfter}, ${work.today}::date, ${work.now})`.execute(work.db);
    work.emit({ topic: RULES_TOPIC, path: district.path, payload: { kind } });
    return made;
  });
}

/** Makes a new version of the district's calendar. @returns its label @throws ForbiddenError, InputError */
export async function amendCalendar(ctx: Ctx, input: AmendCalendarInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const district = await holdDistrict(work.db, scopeOf(ctx.viewer, Permission.CALENDAR_MANAGE));
    const actorId = ctx.viewer?.accountId ?? '';
    const claim = { actorId, key: input.idempotencyKey, operation: 'amendCalendar', input };
    const id = await once(work, claim, () => newCalendar(work, district, input));
    const made = await row<{ label: string }>(work.db, sql`select label from calendar_version where id = ${id}`);
    return made?.label ?? '';
  });
}

/** @returns the new version's id */
async function newCalendar(
  work: Work,
  district: { id: string; path: string },
  { days, announcedYear }: AmendCalendarInput,
): Promise<string> {
  const { years, exceptions } = await currentCalendar(work.db, district.id);
  const amended = {
    ...Object.fromEntries(exceptions),
    ...Object.fromEntries(days.map(({ day, kind }) => [day, kind])),
  };
  const announced = [...new Set([...years, ...(announcedYear ? [announcedYear] : [])])].sort();
  const label = `国务院办公厅放假安排 ${announced.at(0)}—${announced.at(-1)}（${yearOf(work.today)}年修订）`;
  const id = newId();
  await sql`insert into calendar_version (id, district_id, label, years, exceptions, created_at) values (${id},
    ${district.id}, ${label}, ${announced}::int[], ${JSON.stringify(amended)}::jsonb, ${work.now})`.execute(work.db);
  work.emit({ topic: RULES_TOPIC, path: district.path, payload: {} });
  return id;
}

/**
 * Puts open obligations under the newest rule and calendar of their district, and their lights where these put them; in
 * batches, each its own transaction. Broken off, it goes on where it was. @returns how many adopted
 */
export async function adoptRules(context: WriteContext): Promise<number> {
  let total = 0;
  for (;;) {
    const adopted = await unitOfWork(context, '预警规则或日历有新版本', adoptBatch);
    total += adopted;
    if (adopted < ADOPT_BATCH) return total;
  }
}

async function adoptBatch(work: Work): Promise<number> {
  const found = await rows<{ id: string }>(
    work.db,
    sql`with newest as (
        select d.path, k.kind, (select r.id from warning_rule r where r.district_id = d.id and r.kind = k.kind
            and r.from_on <= ${work.today}::date order by r.version desc limit 1) as rule_id,
          (select c.id from calendar_version c where c.district_id = d.id order by c.created_at desc, c.id desc limit 1) as calendar_id
        from unit d, (select distinct kind from warning_rule) k where d.parent_id is null
      ), stale as (
        select o.id, n.rule_id, n.calendar_id from newest n join unit u on u.path <@ n.path
        join obligation o on o.unit_id = u.id and o.kind = n.kind
        where o.state in ('UPCOMING', 'OPEN') and (o.rule_id, o.calendar_version_id) is distinct from (n.rule_id, n.calendar_id)
          and n.rule_id is not null order by o.id limit ${ADOPT_BATCH} for update of o
      )
      update obligation o set rule_id = s.rule_id, calendar_version_id = s.calendar_id from stale s where o.id = s.id
      returning o.id`,
  );
  await assess(
    work,
    found.map((obligation) => obligation.id),
  );
  return found.length;
}
