import { sql } from 'kysely';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import { type Db, instant, row, rows } from '../../core/database/sql.js';
import { InputError, NotFoundError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { checkPage } from '../../core/paging.js';
import { SHOWN_FIELDS, valueText } from './history.fields.js';
import { type ActorKind, type HistoryChange, HistoryEntry, type TrailOperation } from './history.types.js';

interface TrailRow {
  id: string;
  business_at: string;
  actor_kind: ActorKind;
  actor_name: string;
  operation: TrailOperation;
  table_name: string;
  reason: string | null;
  request_id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Where a record stands. */
interface Place {
  readonly path: string;
  /** is asked for besides HISTORY_READ: units see no findings about themselves */
  readonly needs: Permission | null;
}

/**
 * The path by which a record is scoped. A letter belongs to its issuer here: its history holds the draft, which the
 * addressee does not see.
 */
async function placeOf(db: Db, recordId: string): Promise<Place | null> {
  return row<Place>(
    db,
    sql`select path::text, null as needs from unit where id = ${recordId}
      union all select u.path::text, null from obligation o join unit u on u.id = o.unit_id where o.id = ${recordId}
      union all select u.path::text, null from disclosure d join unit u on u.id = d.unit_id where d.id = ${recordId}
      union all select u.path::text, null from filing f join unit u on u.id = f.unit_id where f.id = ${recordId}
      union all select u.path::text, ${Permission.VEHICLE_READ} from vehicle v join unit u on u.id = v.unit_id where v.id = ${recordId}
      union all select u.path::text, ${Permission.NOTICE_READ} from notice n join unit u on u.id = n.issuer_id where n.id = ${recordId}
      union all select u.path::text, ${Permission.CHECK_READ} from daily_check c join unit u on u.id = c.unit_id where c.id = ${recordId}
      union all select u.path::text, ${Permission.FINDING_READ} from finding f join unit u on u.id = f.unit_id where f.id = ${recordId}`,
  );
}

function changesOf({ table_name, before, after }: TrailRow): HistoryChange[] {
  return (SHOWN_FIELDS[table_name] ?? [])
    .map((field) => ({ field, before: valueText(before?.[field]), after: valueText(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}

@Resolver()
export class HistoryResolver {
  @Query(() => [HistoryEntry], {
    description:
      'What the trail holds of a record and of its parts (the problems and answers of a letter, the fulfilments of an obligation), newest first. Needs HISTORY_READ over it.',
  })
  async history(
    @Ctx() ctx: Context,
    @Arg('recordId', () => ID, {
      description: 'A unit, obligation, disclosure, filing, vehicle, finding, daily check or letter.',
    })
    recordId: string,
    @Arg('before', () => ID, { nullable: true, description: 'Only entries older than this one.' }) before:
      | string
      | null,
    @Arg('take', () => Int, { defaultValue: 100, description: 'How many at most, 1 to 200.' }) take: number,
  ): Promise<HistoryEntry[]> {
    const page = checkPage({ skip: 0, take });
    if (before != null && !/^\d{1,18}$/.test(before))
      throw new InputError('BAD_INPUT', '历史记录的编号有误。', ['before']);
    const scope = scopeOf(ctx.viewer, Permission.HISTORY_READ);
    const place = isId(recordId) ? await placeOf(ctx.db, recordId) : null;
    if (!place || !scope.includes(place.path) || (place.needs && !reaches(ctx.viewer, place.needs, place.path)))
      throw new NotFoundError('条记录', ['recordId']);
    const found = await rows<TrailRow>(
      ctx.db,
      sql`with parts as (select distinct row_id from trail_entry where record_id = ${recordId} and row_id <> record_id)
        select id, business_at, actor_kind, actor_name, operation, table_name, reason, request_id, before, after
        from trail_entry where (record_id = ${recordId} or record_id in (select row_id from parts))
          and table_name = any(${Object.keys(SHOWN_FIELDS)}::text[]) and (${before ?? null}::bigint is null or id < ${before ?? null}::bigint)
        order by id desc limit ${page.take}`,
    );
    return found.map((entry) => ({
      id: entry.id,
      at: instant(entry.business_at),
      actorName: entry.actor_name,
      actorKind: entry.actor_kind,
      operation: entry.operation,
      table: entry.table_name,
      reason: entry.reason,
      requestId: entry.request_id,
      changes: changesOf(entry),
    }));
  }
}
