import { sql } from 'kysely';
import type { Viewer } from '../../core/access/viewer.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { countMessages } from './message.reads.js';
import { tell } from './message.service.js';
import type { MarkMessagesReadInput } from './message.types.js';

const MOST = 200;

/** Marks the viewer's own messages as read, once. @returns how many are unread afterwards @throws InputError */
export async function markMessagesRead(
  ctx: Ctx,
  viewer: Viewer,
  { ids, upToId }: MarkMessagesReadInput,
): Promise<number> {
  if ((ids == null) === (upToId == null))
    throw new InputError('WHICH_MESSAGES', '请说明哪些消息已读：逐条列出，或到某一条为止。');
  if (ids && ids.length > MOST) throw new InputError('TOO_MANY', `一次最多标记${MOST}条。`, ['input', 'ids']);
  const which = ids
    ? sql`id = any(${ids.filter(isId)}::uuid[])`
    : sql`id <= any(${[upToId ?? ''].filter(isId)}::uuid[])`;
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const read = await row<{ read: number }>(
      work.db,
      sql`with read as (update message set read_at = ${work.now}
          where recipient_id = ${viewer.accountId} and read_at is null and ${which} returning 1)
        select count(*)::int as read from read`,
    );
    if (read && read.read > 0) await tell(work, [viewer.accountId]);
    return countMessages(work.db, viewer, { unread: true });
  });
}
