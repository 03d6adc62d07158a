import { sql } from 'kysely';
import { type Db, row } from '../../../core/database/sql.js';
import type { CapturedLink } from './link.types.js';

/** What came of an article that was taken. */
export const findCapturedLink = (db: Db, id: string): Promise<CapturedLink | null> =>
  row<CapturedLink>(
    db,
    sql`select a.id, a.unmatched_because as because,
        array(select d.id from disclosure d where d.article_id = a.id order by d.id) as "disclosureIds"
      from captured_article a where a.id = ${id}`,
  );
