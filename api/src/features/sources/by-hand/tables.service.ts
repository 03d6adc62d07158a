import { sql } from 'kysely';
import { rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { eraseFiles } from '../../../core/files/files.js';

interface Named {
  /** articles that were known already, wherever they came from */
  readonly known: readonly string[];
  /** of those that it brought, by what its source knows them by */
  readonly brought: readonly string[];
  readonly sourceId: string;
}

/** Notes which articles a table names. One of them that was erased already takes the table's bytes along. */
export async function noteTable(work: Work, fileId: string, { known, brought, sourceId }: Named): Promise<void> {
  const erased = await rows<{ id: string }>(
    work.db,
    sql`with named as (
        select id, content_html from captured_article where id = any(${[...known]}::uuid[])
          or (source_id = ${sourceId} and external_id = any(${[...brought]}::text[]))
      ), noted as (insert into table_article (id, file_id, article_id) select gen_random_uuid(), ${fileId}, id from named)
      select id from named where content_html = ''`,
  );
  if (erased.length > 0) await eraseFiles(work, [fileId]);
}

/**
 * Erases the tables that name these articles, whose display is over: what else they brought is kept row by row. Name, size and hash of a
 * table stay.
 */
export async function eraseTables(work: Work, articleIds: readonly string[]): Promise<void> {
  const tables = await rows<{ id: string }>(
    work.db,
    sql`select distinct file_id as id from table_article where article_id = any(${[...articleIds]}::uuid[])`,
  );
  await eraseFiles(
    work,
    tables.map(({ id }) => id),
  );
}
