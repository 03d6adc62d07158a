import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { versionsOf } from '../catalogue/item.reads.js';
import { obligationOfDisclosure } from '../disclosures/disclosure.reads.js';
import { Frequency, periodAt, periodLabel } from '../obligations/period.rules.js';
import { contentOfHtml } from '../sources/pages/content.js';
import { templatesOf } from '../templates/template.reads.js';
import { holdingOn } from '../templates/template.rules.js';
import type { EntryFacts } from './check.js';
import { rowsOf } from './checks/tables.js';

/** An entry with what checks need to know of it. */
export interface Entry {
  readonly id: string;
  readonly unitId: string;
  readonly path: string;
  readonly obligationId: string | null;
  /** it counts for nothing: nothing is asked of it */
  readonly rejected: boolean;
  readonly tableRows: number;
  readonly facts: EntryFacts;
}

interface EntryRow {
  id: string;
  unitId: string;
  path: string;
  itemId: string;
  period: string;
  /** as it was published */
  title: string;
  text: string;
  /** null: it was filled in */
  html: string | null;
  publishedOn: Day;
  nil: boolean;
  amount: string | null;
  filed: boolean;
  photos: number;
  rejected: boolean;
  obligationId: string | null;
  dueOn: Day | null;
}

const MERGED = /(?:row|col)span\s*=\s*["']?\s*(?:[2-9]|\d\d)/i;
const IMAGE = /<img\b/gi;
const ATTACHMENT = /href\s*=\s*["'][^"']+\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:["'?#])/gi;

/** A title and a text as they stand on the page, and what can be counted in them. */
function published({ title, text, html, photos }: EntryRow) {
  if (html === null) return { title, text, tables: [], merged: false, images: photos, attachments: 0 };
  const count = (what: RegExp) => html.match(what)?.length ?? 0;
  return {
    ...{ title, ...contentOfHtml(html) },
    ...{ merged: MERGED.test(html), images: count(IMAGE), attachments: count(ATTACHMENT) },
  };
}

/** The last day of what a key names; of what happens now and then the day itself. */
const lastDayOf = (frequency: Frequency, period: string): Day =>
  frequency === Frequency.AS_IT_HAPPENS ? period : periodAt(period).to;

/** Entries with their facts, but for those of the period before. */
export async function entriesOf(db: Db, ids: readonly string[]): Promise<Entry[]> {
  const found = await rows<EntryRow>(
    db,
    sql`select d.id, d.unit_id as "unitId", u.path::text, d.item_id as "itemId", d.period, coalesce(a.title, d.title) as title, d.text,
        a.content_html as html, d.published_on::text as "publishedOn", d.nil, d.amount::text, d.filing_id is not null as filed,
        (select count(*)::int from filing_photo p where p.filing_id = d.filing_id) as photos,
        d.rejected_at is not null as rejected, o.id as "obligationId", o.due_on::text as "dueOn"
      from disclosure d join unit u on u.id = d.unit_id left join captured_article a on a.id = d.article_id
        left join obligation o on o.id = ${obligationOfDisclosure}
      where d.id = any(${[...ids]}::uuid[]) order by d.id`,
  );
  const itemIds = [...new Set(found.map(({ itemId }) => itemId))];
  const versions = Map.groupBy(await versionsOf(db, itemIds), ({ itemId }) => itemId);
  const templates = await templatesOf(db, itemIds);
  const read = found.map((row): Entry & { key: PeriodKey } => {
    const ofItem = versions.get(row.itemId) ?? [];
    const newest = ofItem.at(-1)?.content;
    const lastDay = lastDayOf(newest?.frequency ?? Frequency.AS_IT_HAPPENS, row.period);
    const { frequency, hasFunds } = (holdingOn(ofItem, lastDay) ?? ofItem[0])?.content ?? FREE;
    const template = holdingOn(templates.get(row.itemId) ?? [], lastDay)?.content;
    const { id, unitId, path, obligationId, rejected, dueOn, filed, publishedOn, nil, amount, period } = row;
    const content = published(row);
    const facts: EntryFacts = {
      ...{ ...content, publishedOn, nil, amount, filed, periodLabel: periodLabel(period), before: null },
      ...{ item: { frequency, hasFunds }, owed: dueOn === null ? null : { dueOn } },
      template: template
        ? {
            labels: template.fields.filter(({ required }) => required).map(({ label }) => label),
            photo: template.photo,
          }
        : null,
    };
    const tableRows = rowsOf(content);
    const before = frequency === Frequency.AS_IT_HAPPENS ? null : periodAt(period, -1).key;
    return {
      ...{ id, unitId, path, obligationId, rejected, tableRows, facts },
      key: { id, itemId: row.itemId, unitId, before },
    };
  });
  return withBefore(db, read);
}

const FREE = { frequency: Frequency.AS_IT_HAPPENS, hasFunds: false };

interface PeriodKey {
  readonly id: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly before: string | null;
}

interface Before {
  readonly id: string;
  readonly period: string;
  readonly nil: boolean;
  readonly rows: number;
}

/** Adds what each entry's unit published of the same one period before, as far as it has been looked at. */
async function withBefore(db: Db, read: readonly (Entry & { key: PeriodKey })[]): Promise<Entry[]> {
  const keys = read.flatMap(({ key: { id, itemId, unitId, before } }) =>
    before === null ? [] : [{ id, item_id: itemId, unit_id: unitId, before }],
  );
  const found = await rows<Before>(
    db,
    sql`select k.id, p.period, p.nil, p.rows from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
        as k(id uuid, item_id uuid, unit_id uuid, before text)
      cross join lateral (select d.period, d.nil, c.table_rows as rows from disclosure d join disclosure_check c on c.disclosure_id = d.id
        where d.item_id = k.item_id and d.unit_id = k.unit_id and d.period = k.before and d.rejected_at is null
        order by d.published_on desc, d.id desc limit 1) p`,
  );
  const byId = new Map(found.map((one) => [one.id, one]));
  return read.map(({ key, ...entry }) => {
    const one = byId.get(key.id);
    return one
      ? { ...entry, facts: { ...entry.facts, before: { ...one, periodLabel: periodLabel(one.period) } } }
      : entry;
  });
}

/** Where the obligation of a disclosure stands, for the question whether it came in time. */
export interface Owed {
  readonly id: string;
  readonly unitId: string;
  readonly path: string;
  readonly dueOn: Day;
  /** red: overdue, and nothing holds it */
  readonly overdue: boolean;
  /** the day on which it was published, late; null where it was not late or not at all */
  readonly lateOn: Day | null;
  /** what fulfilled it */
  readonly disclosureId: string | null;
}

export const owedOf = (db: Db, ids: readonly string[]): Promise<Owed[]> =>
  rows(
    db,
    sql`select o.id, o.unit_id as "unitId", u.path::text, o.due_on::text as "dueOn", o.state = 'OPEN' and o.light = 'RED' as overdue,
        case when o.state = 'FULFILLED_LATE' then f.fact_on::text end as "lateOn", f.disclosure_id as "disclosureId"
      from obligation o join unit u on u.id = o.unit_id
        left join lateral (select fact_on, disclosure_id from fulfilment where obligation_id = o.id and revoked_at is null
          order by fact_on, id limit 1) f on true
      where o.id = any(${[...ids]}::uuid[]) and o.kind = 'DISCLOSURE' order by o.id`,
  );
