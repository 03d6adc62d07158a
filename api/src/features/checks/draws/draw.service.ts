import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { scopeIf } from '../../../core/access/scope.js';
import type { Viewer } from '../../../core/access/viewer.js';
import { all } from '../../../core/database/filters.js';
import { rows } from '../../../core/database/sql.js';
import { unitOfWork, type Work } from '../../../core/database/unit-of-work.js';
import { InputError, UnauthenticatedError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { once } from '../../../core/idempotency.js';
import { isId, newId } from '../../../core/ids.js';
import { DESK_REACHES } from '../desk-reach.js';
import { plannedUnit } from '../plans/plan.service.js';
import { drawn, MOST_CANDIDATES } from './draw.rules.js';
import { type DrawChecksInput, DrawSubject } from './draw.types.js';

interface Candidate {
  readonly id: string;
  readonly unitId: string;
}

/** All that can be drawn, in the order of their ids; one more than may be kept at most. */
function candidatesOf(
  { db }: Work,
  viewer: Viewer,
  { input, root, deskId }: { input: DrawChecksInput; root: string; deskId: string },
): Promise<Candidate[]> {
  const { subject, unitKinds, itemId, publishedOn } = input;
  const below = [
    sql`u.path <@ ${root}::ltree`,
    sql`u.closed_on is null`,
    DESK_REACHES,
    ...(unitKinds.length > 0 ? [sql`u.kind = any(${[...unitKinds]}::text[])`] : []),
  ];
  if (subject === DrawSubject.UNITS) {
    return rows<Candidate>(
      db,
      sql`select u.id, u.id as "unitId" from unit u join unit desk on desk.id = ${deskId}
        where ${all(below)} order by u.id limit ${MOST_CANDIDATES + 1}`,
    );
  }
  const seen = scopeIf(viewer, Permission.DISCLOSURE_READ)?.covers('u.path') ?? sql`false`;
  const narrowed = [
    ...below,
    seen,
    sql`d.rejected_at is null`,
    ...(itemId ? [sql`d.item_id = any(${[itemId].filter(isId)}::uuid[])`] : []),
    ...(publishedOn?.from ? [sql`d.published_on >= ${publishedOn.from}::date`] : []),
    ...(publishedOn?.to ? [sql`d.published_on <= ${publishedOn.to}::date`] : []),
  ];
  return rows<Candidate>(
    db,
    sql`select d.id, d.unit_id as "unitId" from disclosure d join unit u on u.id = d.unit_id join unit desk on desk.id = ${deskId}
      where ${all(narrowed)} order by d.id limit ${MOST_CANDIDATES + 1}`,
  );
}

/** @throws InputError naming the field */
function mustBeSound({ subject, itemId, publishedOn, dueOn }: DrawChecksInput, today: string): void {
  if (subject === DrawSubject.UNITS && (itemId || publishedOn))
    throw new InputError('BAD_INPUT', '抽单位时不选公开事项和公开日期。', ['input', itemId ? 'itemId' : 'publishedOn']);
  if (dueOn < today) throw new InputError('DUE_PAST', '检查期限应是今天或以后。', ['input', 'dueOn']);
}

/**
 * Draws what is looked at. The candidates are fixed first, then the seed is made: nobody chooses either.
 * @returns its id @throws UnauthenticatedError, ForbiddenError, InputError
 */
export async function drawChecks(ctx: Ctx, input: DrawChecksInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  const { title, subject, unitId, unitKinds, itemId, publishedOn, count, dueOn, idempotencyKey: key } = input;
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const { path: root, deskId } = await plannedUnit(work, viewer, unitId);
    return once(work, { actorId: viewer.accountId, key, operation: 'drawChecks', input }, async () => {
      mustBeSound(input, work.today);
      const candidates = await candidatesOf(work, viewer, { input, root, deskId });
      if (candidates.length > MOST_CANDIDATES)
        throw new InputError('TOO_MANY', `可抽的超过${MOST_CANDIDATES}个，请缩小范围。`, ['input', 'unitId']);
      if (candidates.length < count)
        throw new InputError('TOO_FEW', `可抽的只有${candidates.length}个，请减少抽查数量或扩大范围。`, [
          'input',
          'count',
        ]);
      const seed = randomBytes(16).toString('hex');
      const ids = candidates.map((one) => one.id);
      const units = new Map(candidates.map((one) => [one.id, one.unitId]));
      const id = newId();
      await sql`insert into check_draw (id, title, subject, unit_id, unit_kinds, item_id, published_from, published_to, seed, candidates, taken,
          due_on, desk_id, drawer_id, drawn_at)
        values (${id}, ${title}, ${subject}, ${unitId}, ${[...new Set(unitKinds)]}::text[], ${itemId ?? null}, ${publishedOn?.from ?? null}::date,
          ${publishedOn?.to ?? null}::date, ${seed}, ${ids}::uuid[], ${count}, ${dueOn}::date, ${deskId}, ${viewer.accountId}, ${work.now})`.execute(
        work.db,
      );
      const type = subject === DrawSubject.UNITS ? 'UNIT' : 'DISCLOSURE';
      const tasks = drawn(seed, ids, count).map((one) => ({
        ...{ id: newId(), unit_id: units.get(one), subject_id: one },
      }));
      await sql`insert into check_task (id, draw_id, unit_id, subject_type, subject_id, opens_on, due_on, desk_id)
        select n.id, ${id}, n.unit_id, ${type}, n.subject_id, ${work.today}::date, ${dueOn}::date, ${deskId}
        from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as n(id uuid, unit_id uuid, subject_id uuid)`.execute(
        work.db,
      );
      return id;
    });
  });
}
