import { sql } from 'kysely';
import type { Viewer } from '../access/viewer.js';
import { type Db, instant, row } from '../database/sql.js';
import { ConflictError } from '../errors.js';

interface Writer {
  actorId: string | null;
  name: string;
  at: string;
}

/** Said to who sends the same twice: after a timeout, or from two pages. */
const ownChange = (name: string): string =>
  `这条记录您（${name}）刚才已经改过，可能是同一操作提交了两次，或在另一个页面改的；没有再改一次。请看过最新内容后再决定。`;

/** A record was changed since the viewer saw it: by whom, by the trail, and which version to take up; whoever did it themself is told so. */
export async function staleRecord(
  db: Db,
  viewer: Viewer | null,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<ConflictError> {
  const writer = await row<Writer>(
    db,
    sql`select actor_id as "actorId", actor_name as name, business_at as at from trail_entry where row_id = ${id} order by id desc limit 1`,
  );
  const own = viewer !== null && writer?.actorId === viewer.accountId;
  return new ConflictError(
    version,
    writer?.name ?? null,
    writer && instant(writer.at),
    own ? { code: 'STALE_VERSION', message: ownChange(writer.name), path: ['input', 'version'] } : undefined,
  );
}
