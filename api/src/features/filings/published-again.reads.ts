import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { TemplateContent } from '../templates/template.rules.js';
import type { FilingContent } from './content.rules.js';
import { publishedTables, publishedText } from './publication.rules.js';

/** What filings published, as it was filled in, by filing. Of a nil return, and of what is not kept any more, nothing. */
export async function publishedAgain(db: Db, filingIds: readonly string[]) {
  const found = await rows<{ id: string; content: FilingContent; template: TemplateContent }>(
    db,
    sql`select f.id, f.content, t.content as template from filing f join template_version t on t.id = f.template_id
      where f.id = any(${[...filingIds]}::uuid[]) and not f.nil and f.content is not null`,
  );
  return new Map(
    found.map(({ id, content, template }) => [
      id,
      { text: publishedText(template, content), tables: publishedTables(template, content) },
    ]),
  );
}
