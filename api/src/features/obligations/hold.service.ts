import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { addDays, type Day } from '../../core/days.js';
import { ForbiddenError, InputError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import type { HoldLightInput, LiftHoldInput } from './hold.types.js';
import { assess } from './obligation.assess.js';
import { isOwed, type LockedObligation, lockObligation } from './obligation.lock.js';

/** A leader's hold is for a season at most; what is owed no more is exempted, not held. */
const LONGEST_DAYS = 90;

/** The obligation, locked, if the viewer sees it; then whether they may hold its light. @throws NotFoundError, ForbiddenError */
async function lockHeld(work: Work, ctx: Ctx, id: string | null, path: readonly string[]): Promise<LockedObligation> {
  const found = await lockObligation(work, ctx, id, path);
  if (!reaches(ctx.viewer, Permission.LIGHT_HOLD, found.path)) throw new ForbiddenError();
  return found;
}

/** Holds a light from today until a day 暂缓变灯. @returns the obligation's id @throws NotFoundError, ForbiddenError, InputError, StateError */
export async function holdLight(ctx: Ctx, input: HoldLightInput): Promise<string> {
  const { obligationId, untilOn, reason, idempotencyKey: key } = input;
  return unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const obligation = await lockHeld(work, ctx, obligationId, ['input', 'obligationId']);
    const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'holdLight', input };
    await once(work, claim, async () => {
      if (untilOn < work.today || untilOn > addDays(work.today, LONGEST_DAYS)) {
        throw new InputError('HOLD_DAY', `请选择今天起${LONGEST_DAYS}天之内的日期。`, ['input', 'untilOn']);
      }
      if (!isOwed(obligation)) {
        throw new StateError(obligation.state, '这个事项已经办结，灯不会再变，不用暂缓。');
      }
      const id = newId();
      await sql`insert into hold (id, obligation_id, from_on, until_on, reason, made_at)
        values (${id}, ${obligation.id}, ${work.today}::date, ${untilOn}::date, ${reason}, ${work.now})`.execute(
        work.db,
      );
      await reassess(work, [obligation]);
      return id;
    });
    return obligation.id;
  });
}

/** Ends a hold: from today on the light is free. @returns the obligation's id @throws NotFoundError, ForbiddenError, StateError */
export async function liftHold(ctx: Ctx, { id, reason }: LiftHoldInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const known = isId(id)
      ? await row<{ obligationId: string }>(
          work.db,
          sql`select obligation_id as "obligationId" from hold where id = ${id}`,
        )
      : null;
    const obligation = await lockHeld(work, ctx, known?.obligationId ?? null, ['input', 'id']);
    const lifted = await row(
      work.db,
      sql`update hold set lifted_on = ${work.today}::date, lifted_reason = ${reason}
        where id = ${id} and lifted_on is null and (until_on is null or until_on >= ${work.today}::date) returning id`,
    );
    if (!lifted) throw new StateError('ENDED', '这次暂缓已经结束，灯已按规则变化。');
    await reassess(work, [obligation]);
    return obligation.id;
  });
}

interface Held {
  id: string;
  path: string;
}

/** Puts the lights right, and tells the pages that show the holds even where no light changed. */
async function reassess(work: Work, held: readonly Held[]): Promise<void> {
  await assess(
    work,
    held.map(({ id }) => id),
  );
  for (const [path, here] of Map.groupBy(held, (one) => one.path)) {
    work.emit(
      recordsChanged(
        path,
        'OBLIGATION',
        here.map(({ id }) => id),
      ),
    );
  }
}

export interface SourceHold {
  readonly sourceId: string;
  /** what can be published on the source is owed by the units below this path */
  readonly path: string;
  /** and on this kind of channel */
  readonly channel: 'WECHAT' | 'PORTAL';
  readonly fromOn: Day;
  readonly reason: string;
}

/**
 * A source cannot be read: lights of disclosures below it that its kind of channel could carry, and that would turn or have turned since,
 * are held until it can be read again. Those held for it already stay as they are, and so do those that a leader has freed.
 */
export async function holdForSource(
  work: Work,
  { sourceId, path, channel, fromOn, reason }: SourceHold,
): Promise<void> {
  const found = await rows<Held>(
    work.db,
    sql`select o.id, u.path::text from obligation o join unit u on u.id = o.unit_id
      where u.path <@ ${path}::ltree and o.kind = 'DISCLOSURE' and o.state = 'OPEN'
        and exists (select from disclosure_item i where i.id = o.item_id and ${channel} = any(i.channels))
        and (o.next_light_on is not null or o.light_since >= ${fromOn}::date)
        and not exists (select from hold h where h.source_id = ${sourceId} and h.obligation_id = o.id
          and (h.lifted_on is null or h.from_on = ${fromOn}::date))
      order by o.id for update of o`,
  );
  if (found.length === 0) return;
  const holds = found.map((obligation) => ({ id: newId(), obligation_id: obligation.id }));
  await sql`insert into hold (id, obligation_id, from_on, until_on, reason, source_id, made_at)
    select h.id, h.obligation_id, ${fromOn}::date, null, ${reason}, ${sourceId}, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(holds)}::jsonb) as h(id uuid, obligation_id uuid) on conflict do nothing`.execute(
    work.db,
  );
  await reassess(work, found);
}

/** The source was read again: what was held for it is free from today on. */
export async function liftForSource(work: Work, sourceId: string, reason: string): Promise<void> {
  const held = await rows<Held>(
    work.db,
    sql`select o.id, u.path::text from obligation o join hold h on h.obligation_id = o.id join unit u on u.id = o.unit_id
      where h.source_id = ${sourceId} and h.lifted_on is null order by o.id for update of o`,
  );
  if (held.length === 0) return;
  await sql`update hold set lifted_on = ${work.today}::date, lifted_reason = ${reason}
    where source_id = ${sourceId} and lifted_on is null`.execute(work.db);
  await reassess(work, held);
}
