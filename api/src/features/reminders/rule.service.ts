import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { rows } from '../../core/database/sql.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { FaultsError, InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { holdDistrict } from '../units/hold-district.js';
import { templateFault } from './reminder.rules.js';
import type { SetReminderRuleInput } from './reminder.types.js';
import { ruleVersions, type StoredRule } from './rule.reads.js';

/** All that is wrong with the steps, each at its place. */
function faultsOf({ steps }: SetReminderRuleInput): InputError[] {
  return steps.flatMap(({ days, audiences, text }, i) => {
    const at = ['input', 'steps', String(i)];
    const twice = steps.findIndex((other) => other.days === days) < i;
    const fault = templateFault(text);
    return [
      ...(twice ? [new InputError('STEP_TWICE', '同一提醒日只能设一次，请合并。', [...at, 'days'])] : []),
      ...(new Set(audiences).size < audiences.length
        ? [new InputError('AUDIENCE_TWICE', '提醒对象重复了。', [...at, 'audiences'])]
        : []),
      ...(fault ? [new InputError('BAD_TEMPLATE', fault, [...at, 'text'])] : []),
    ];
  });
}

/**
 * Makes a new version of the steps of one kind, from today on: what falls on days before it goes by the versions before. Everything that
 * is owed of the kind is looked at again. @throws ForbiddenError, ConflictError, FaultsError
 */
export async function setReminderRule(ctx: Ctx, input: SetReminderRuleInput): Promise<StoredRule> {
  const { kind, version, active, steps, reason } = input;
  const faults = faultsOf(input);
  if (faults.length > 0) throw new FaultsError(faults);
  return unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const district = await holdDistrict(work.db, scopeOf(ctx.viewer, Permission.RULE_SET));
    const known = (await ruleVersions(work.db, [district.id])).get(`${district.id} ${kind}`)?.at(-1);
    if ((known?.version ?? 0) !== version)
      throw await staleRecord(work.db, ctx.viewer, known ?? { id: district.id, version: 0 });
    const made = { id: newId(), districtId: district.id, kind, version: version + 1, active, fromOn: work.today };
    await sql`insert into reminder_rule (id, district_id, kind, version, active, from_on, created_at)
      values (${made.id}, ${district.id}, ${kind}, ${made.version}, ${active}, ${work.today}::date, ${work.now})`.execute(
      work.db,
    );
    const stored = steps.map((step) => ({ ...step, id: newId() }));
    await sql`insert into reminder_step (id, rule_id, days, audiences, text, urgent)
      select s.id, ${made.id}, s.days, s.audiences, s.text, s.urgent
      from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) as s(id uuid, days int, audiences text[], text text, urgent boolean)`.execute(
      work.db,
    );
    await lookAgain(work.db, district.path, kind);
    return { ...made, steps: steps.toSorted((a, b) => a.days - b.days) };
  });
}

/** Obligations of the kind that have steps left, or may have some again. */
const lookAgain = (db: Parameters<typeof rows>[0], path: string, kind: string) =>
  sql`insert into reminder_agenda (obligation_id, next_at)
    select o.id, '-infinity' from obligation o join unit u on u.id = o.unit_id
    where u.path <@ ${path}::ltree and o.kind = ${kind} and o.state in ('UPCOMING', 'OPEN') order by o.id
    on conflict (obligation_id) do update set next_at = '-infinity'`.execute(db);
