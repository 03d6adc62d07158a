import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { obligationOfDisclosure } from '../disclosures/disclosure-owed.reads.js';

/** An entry as it is stored, with its page and what it is owed by. */
export interface EntryRow {
  id: string;
  unitId: string;
  path: string;
  itemId: string;
  period: string;
  /** as it was published */
  title: string;
  /** as it is served */
  servedTitle: string;
  text: string;
  articleId: string | null;
  sourceId: string | null;
  filingId: string | null;
  /** null: it was filled in */
  html: string | null;
  publishedOn: Day;
  nil: boolean;
  amount: string | null;
  amountFrom: string | null;
  photos: number;
  rejected: boolean;
  erased: boolean;
  obligationId: string | null;
  dueOn: Day | null;
  exempted: boolean;
}

/** Entries by their ids, in the order of these. */
export const entryRows = (db: Db, ids: readonly string[]): Promise<EntryRow[]> =>
  rows<EntryRow>(
    db,
    sql`select d.id, d.unit_id as "unitId", u.path::text, d.item_id as "itemId", d.period, coalesce(a.title, d.title) as title, d.title as "servedTitle", d.text,
        d.article_id as "articleId", d.source_id as "sourceId", d.filing_id as "filingId", a.content_html as html, d.published_on::text as "publishedOn", d.nil, d.amount::text, d.amount_from as "amountFrom",
        (select count(*)::int from filing_photo p where p.filing_id = d.filing_id) as photos,
        d.rejected_at is not null as rejected, d.erased_at is not null as erased, o.id as "obligationId", o.due_on::text as "dueOn",
        o.state = 'EXEMPTED' as exempted
      from disclosure d join unit u on u.id = d.unit_id left join captured_article a on a.id = d.article_id
        left join obligation o on o.id = ${obligationOfDisclosure}
      where d.id = any(${[...ids]}::uuid[]) order by d.id`,
  );
