import { type RawBuilder, sql } from 'kysely';
import { all } from '../../core/database/filters.js';
import { row, rows } from '../../core/database/sql.js';
import { isId } from '../../core/ids.js';
import { isShown } from './disclosure-filter.reads.js';
import { beyondPlace, cursorOf, type OrderKey, orderOf, type PageWanted, pageOf } from './keyset.rules.js';
import { Connection } from './public/connection.type.js';
import type { PortalCtx } from './public/context.js';
import { type Withdrawal, WithdrawalReason } from './public/disclosure.type.js';

/** The oldest change first: whoever reads on from there misses none. */
export const WITHDRAWAL_KEYS: readonly OrderKey[] = [
  { name: 'updatedAt', column: 'd.changed_at', type: 'timestamptz', nullable: false, descending: false },
];

interface Row {
  readonly id: string;
  readonly updated_at: string;
  readonly reason: WithdrawalReason;
}

/** What was done last to it counts; a rejection is told as what it is even when its display has ended since. */
const REASON = sql.raw(`case when d.withdrawn_at is not null then '${WithdrawalReason.TAKEN_BACK}'
  when d.rejected_at is not null then '${WithdrawalReason.NOT_VALID}'
  when d.taken_down_at is not null then '${WithdrawalReason.TAKEN_DOWN}'
  when not d.for_everybody then '${WithdrawalReason.NARROWED}'
  else '${WithdrawalReason.DISPLAY_OVER}' end`);

const COLUMNS = sql`d.id, ${REASON} as reason,
  to_char(d.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as updated_at`;

class Told implements Withdrawal {
  readonly typeName = 'Withdrawal';
  readonly id: string;
  readonly reason: WithdrawalReason;
  /** with microseconds */
  readonly updated: string;

  constructor({ id, reason, updated_at: updated }: Row) {
    this.id = id;
    this.reason = reason;
    this.updated = updated;
  }

  get updatedAt(): Date {
    return new Date(this.updated);
  }
}

/** What was never for everybody is told to nobody, not even as withdrawn. */
const withdrawn = ({ reference, today }: PortalCtx): RawBuilder<unknown> =>
  all([
    sql`not (${isShown(today)})`,
    sql`(d.for_everybody or d.narrowed_at is not null)`,
    sql`d.unit_id = any(${reference.units.map(({ id }) => id)}::uuid[])`,
  ]);

/** Entries that are public no more, changed since an instant. They tell nothing but that. */
export async function readWithdrawals(
  ctx: PortalCtx,
  since: Date | null,
  page: PageWanted,
): Promise<Connection<Withdrawal>> {
  const where = all([withdrawn(ctx), ...(since ? [sql`d.changed_at >= ${since.toISOString()}::timestamptz`] : [])]);
  const places = [
    ...(page.after ? [beyondPlace(WITHDRAWAL_KEYS, page.after, true)] : []),
    ...(page.before ? [beyondPlace(WITHDRAWAL_KEYS, page.before, false)] : []),
  ];
  const found = await rows<Row>(
    ctx.db,
    sql`select ${COLUMNS} from disclosure d where ${all([where, ...places])} ${orderOf(WITHDRAWAL_KEYS, page.backward)} limit ${page.size + 1}`,
  );
  return new Connection<Withdrawal>({
    ...pageOf(
      found.map((one) => new Told(one)),
      page,
    ),
    cursorOf: (told) => cursorOf(WITHDRAWAL_KEYS, { id: told.id, values: [(told as Told).updated] }),
    count: async () =>
      (await row<{ total: number }>(ctx.db, sql`select count(*)::int as total from disclosure d where ${where}`))
        ?.total ?? 0,
  });
}

/** Entries that are public no more, by id. */
export async function findWithdrawals(ctx: PortalCtx, ids: readonly string[]): Promise<Map<string, Withdrawal>> {
  const wanted = ids.filter(isId);
  if (wanted.length === 0) return new Map();
  const found = await rows<Row>(
    ctx.db,
    sql`select ${COLUMNS} from disclosure d where d.id = any(${wanted}::uuid[]) and ${withdrawn(ctx)}`,
  );
  return new Map(found.map((one) => [one.id, new Told(one)]));
}

/**
 * Until when all changes can be read: nothing that is committed later says that it changed before this instant. Asked before the list.
 */
export async function settledUntil({ db }: PortalCtx): Promise<Date> {
  const found = await row<{ at: string }>(
    db,
    sql`select to_char(least(clock_timestamp(), (select min(xact_start) from pg_stat_activity
        where datname = current_database() and backend_xid is not null)) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
  );
  if (!found) throw new Error('no clock');
  return new Date(found.at);
}
