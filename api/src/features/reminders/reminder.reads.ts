import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, instant, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Reminder } from './reminder.types.js';

type Row = Omit<Reminder, 'at'> & { at: string };

async function found(db: Db, condition: RawBuilder<unknown>): Promise<Reminder[]> {
  const all = await rows<Row>(
    db,
    sql`select m.id, m.manner, m.on_day::text as "onDay", m.days, m.audiences, m.told, m.at, m.version, m.by_id as "byId",
        m.with_whom as "withWhom", m.note, m.obligation_id as "obligationId", o.unit_id as "unitId",
        u.path::text as path
      from reminder m join obligation o on o.id = m.obligation_id join unit u on u.id = o.unit_id
      where ${condition} order by m.at, m.on_day, m.id`,
  );
  return all.map((one) => ({ ...one, at: instant(one.at) }));
}

/** Reminders of obligations that the viewer reads, oldest first. */
export const remindersLoader = (ctx: Ctx) =>
  loaderOf<string, readonly Reminder[]>(ctx, 'reminders', async (ids) =>
    Map.groupBy(await found(ctx.db, sql`m.obligation_id = any(${[...ids]}::uuid[])`), (one) => one.obligationId),
  );

/** Reminders of what a letter asks for, of those units that lie in the scope. */
export const remindersOfLetter = async (db: Db, scope: Scope, noticeId: string): Promise<Reminder[]> =>
  isId(noticeId) ? found(db, sql`o.notice_id = ${noticeId} and ${scope.covers('u.path')}`) : [];

/** Some of them, by id. */
export const remindersById = (db: Db, ids: readonly string[]): Promise<Reminder[]> =>
  found(db, sql`m.id = any(${[...ids]}::uuid[])`);
