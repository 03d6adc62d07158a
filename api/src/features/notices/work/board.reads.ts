import { sql } from 'kysely';
import type { Scope } from '../../../core/access/scope.js';
import { type Db, rows } from '../../../core/database/sql.js';
import { conditionsOf, FROM, type NoticeChoice } from '../notice.reads.js';
import { NoticeState } from '../notice.rules.js';
import type { NoticeColumn } from './work.types.js';

/** Off the board: nobody has anything to do. */
const OVER: readonly NoticeState[] = [NoticeState.CLOSED, NoticeState.WITHDRAWN];

/** The states in which letters of a list stand, in the order of their life, each with the `take` that are due soonest. */
export function readBoard(db: Db, scope: Scope, which: NoticeChoice, take: number): Promise<NoticeColumn[]> {
  return rows<NoticeColumn>(
    db,
    sql`select state, max(total)::int as "totalItems", array_agg(id order by place) as ids from (
        select n.id, n.state, n.state_rank, count(*) over (partition by n.state) as total,
          row_number() over (partition by n.state order by n.answer_by, n.id) as place
        ${FROM} where n.state <> all(${[...OVER]}::text[]) and ${conditionsOf(scope, which)}) l
      where place <= ${take} group by state, state_rank order by state_rank`,
  );
}
