import { type RawBuilder, sql } from 'kysely';
import { scopeOf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { all } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Page } from '../../core/paging.js';
import type { Message, MessageFilter } from './message.types.js';

const FROM = sql`from message m join unit u on u.id = m.unit_id`;
const IS_UNREAD = sql`m.read_at is null and m.done_at is null`;

/** The viewer's own, without those about a unit over which they no longer hold what it takes to read of it. */
function own(viewer: Viewer): RawBuilder<unknown> {
  const held = [...viewer.permissions].map(
    (permission) => sql`(m.needs = ${permission} and ${scopeOf(viewer, permission).covers('u.path')})`,
  );
  return sql`m.recipient_id = ${viewer.accountId} and (${sql.join([sql`m.needs is null`, ...held], sql` or `)})`;
}

const conditionsOf = (viewer: Viewer, filter: MessageFilter | null): RawBuilder<unknown> =>
  all([
    own(viewer),
    ...(filter?.unread == null ? [] : [filter.unread ? IS_UNREAD : sql`not (${IS_UNREAD})`]),
    ...(filter?.kinds ? [sql`m.kind = any(${filter.kinds}::text[])`] : []),
  ]);

type MessageRow = Omit<Message, 'at' | 'readAt' | 'doneAt'> & {
  at: string;
  readAt: string | null;
  doneAt: string | null;
};

/** A page of the viewer's messages, newest first. */
export async function listMessages(
  db: Db,
  viewer: Viewer,
  { filter, page }: { filter: MessageFilter | null; page: Page },
): Promise<Message[]> {
  const found = await rows<MessageRow>(
    db,
    sql`select m.id, m.kind, m.title, m.text, m.record_type as "recordType", m.record_id as "recordId", m.urgent, m.at,
        m.read_at as "readAt", m.done_at as "doneAt", m.unit_id as "unitId" ${FROM}
      where ${conditionsOf(viewer, filter)} order by m.id desc offset ${page.skip} limit ${page.take}`,
  );
  return found.map((one) => ({
    ...one,
    at: instant(one.at),
    readAt: instantOrNull(one.readAt),
    doneAt: instantOrNull(one.doneAt),
  }));
}

/** How many of the viewer's messages the filter leaves. */
export async function countMessages(db: Db, viewer: Viewer, filter: MessageFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditionsOf(viewer, filter)}`,
  );
  return found?.total ?? 0;
}
