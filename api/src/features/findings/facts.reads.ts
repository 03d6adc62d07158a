import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { versionsOf } from '../catalogue/item.reads.js';
import { obligationOfDisclosure } from '../disclosures/disclosure-owed.reads.js';
import type { AsPublished, Served } from '../disclosures/mask.service.js';
import { rowsOf } from '../disclosures/tables.rules.js';
import { attachmentsOf } from '../evidence/attachment.reads.js';
import { evidenceOf } from '../evidence/evidence.reads.js';
import { publishedAgain } from '../filings/published-again.reads.js';
import { Frequency, periodAt, periodLabel } from '../obligations/period.rules.js';
import { contentOfHtml } from '../sources/pages/content.js';
import { templatesOf } from '../templates/template.reads.js';
import { holdingOn } from '../templates/template.rules.js';
import { type PeriodBefore, publishedBefore } from './before.reads.js';
import type { EntryFacts } from './check.js';
import { markOf } from './copied.rules.js';
import { copiedFrom, namesIn } from './copies.reads.js';
import { goneEarlyOn, pageFacts } from './page-facts.js';
import { NOTHING_BESIDE, statedBeside } from './stated.reads.js';
import { statedIn } from './stated.rules.js';

/** An entry with what checks need to know of it. */
export interface Entry {
  readonly id: string;
  readonly unitId: string;
  readonly path: string;
  readonly obligationId: string | null;
  /** it counts for nothing: nothing is asked of it */
  readonly rejected: boolean;
  /** its display is over: what it said is not known any more */
  readonly erased: boolean;
  readonly tableRows: number;
  /** by which copies are told, hexadecimal; null: there is too little to tell */
  readonly mark: string | null;
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

const MERGED = /(?:row|col)span\s*=\s*["']?\s*(?:[2-9]|\d\d)/i;
const IMAGE = /<img\b/gi;
const ATTACHMENT = /href\s*=\s*["'][^"']+\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:["'?#])/gi;

/** A title and a text as they stand on the page, and what can be counted in them. */
function published({ title, text, html, photos }: EntryRow) {
  if (html === null) return { title, text, tables: [], unread: [], merged: false, images: photos, attachments: 0 };
  const count = (what: RegExp) => html.match(what)?.length ?? 0;
  return {
    ...{ title, ...contentOfHtml(html) },
    ...{ merged: MERGED.test(html), images: count(IMAGE), attachments: count(ATTACHMENT) },
  };
}

/** The last day of what a key names; of what happens now and then the day itself. */
const lastDayOf = (frequency: Frequency, period: string): Day =>
  frequency === Frequency.AS_IT_HAPPENS ? period : periodAt(period).to;

/** An entry with its facts, but for those of the period before. */
export interface Measured {
  readonly entry: Entry;
  readonly key: PeriodBefore;
  readonly served: Served;
  readonly published: AsPublished;
  /** null: it was filled in */
  readonly articleId: string | null;
}

/** Entries as they were published. */
export async function measuredEntries(db: Db, ids: readonly string[]): Promise<Measured[]> {
  const found = await rows<EntryRow>(
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
  const itemIds = [...new Set(found.map(({ itemId }) => itemId))];
  const versions = Map.groupBy(await versionsOf(db, itemIds), ({ itemId }) => itemId);
  const templates = await templatesOf(db, itemIds);
  const evidence = await evidenceOf(db, ids);
  const attachments = await attachmentsOf(
    db,
    found.flatMap(({ articleId }) => articleId ?? []),
  );
  const filings = await publishedAgain(
    db,
    found.flatMap(({ filingId }) => filingId ?? []),
  );
  const names = await namesIn(
    db,
    found.map(({ path }) => path),
  );
  const read = found.map((row): Measured => {
    const ofItem = versions.get(row.itemId) ?? [];
    const newest = ofItem.at(-1)?.content;
    const lastDay = lastDayOf(newest?.frequency ?? Frequency.AS_IT_HAPPENS, row.period);
    const { frequency, hasFunds } = (holdingOn(ofItem, lastDay) ?? ofItem[0])?.content ?? FREE;
    const template = holdingOn(templates.get(row.itemId) ?? [], lastDay)?.content;
    const {
      id,
      unitId,
      path,
      obligationId,
      rejected,
      erased,
      dueOn,
      exempted,
      filingId,
      publishedOn,
      nil,
      amount,
      amountFrom,
      period,
    } = row;
    const { unread, ...content } = published(row);
    const page = pageFacts(evidence.get(id), attachments.get(row.articleId ?? ''));
    const recurring = frequency === Frequency.AS_IT_HAPPENS ? null : period;
    const stated = statedIn({
      ...{ sourceId: row.sourceId, published: content, period: recurring, nil, rejected, amount, amountFrom },
      gone: page !== null && goneEarlyOn(page) !== null,
    });
    const facts: EntryFacts = {
      ...{
        ...content,
        publishedOn,
        nil,
        amount,
        filed: filingId !== null,
        periodLabel: periodLabel(period),
        before: null,
        copy: null,
        ...NOTHING_BESIDE,
      },
      ...{ item: { frequency, hasFunds }, owed: dueOn === null ? null : { dueOn, exempted } },
      ...{ page, stated },
      template: template
        ? {
            labels: template.fields.filter(({ required }) => required).map(({ label }) => label),
            photo: template.photo,
          }
        : null,
    };
    const tableRows = rowsOf(content);
    const mark = filingId || nil || erased ? null : markOf(content.text, names);
    const beside = (later: number) => (recurring === null ? null : periodAt(recurring, later).key);
    return {
      entry: { id, unitId, path, obligationId, rejected, erased, tableRows, mark, facts },
      key: { id, itemId: row.itemId, unitId, period, before: beside(-1), after: beside(1) },
      served: { title: row.servedTitle, text: row.text },
      published: {
        id,
        title: content.title,
        text: content.text,
        tables: content.tables,
        unread,
        // what was taken back says what it said: its filing may say something else by now
        ...(rejected ? {} : filings.get(filingId ?? '')),
      },
      articleId: row.articleId,
    };
  });
  return read;
}

/**
 * Adds what each entry's unit published one period before and states in other places, and what others had said in the same words, as far as
 * these have been counted.
 */
export async function withOthers(db: Db, read: readonly Measured[]): Promise<Entry[]> {
  const before = await publishedBefore(
    db,
    read.map(({ key }) => key),
  );
  const copies = await copiedFrom(
    db,
    read.map(({ entry }) => entry.id),
  );
  const beside = await statedBeside(
    db,
    read.flatMap(({ entry: { facts }, key }) => (facts.stated.compared || facts.stated.opening ? [key] : [])),
  );
  return read.map(({ entry }) => {
    const { id, mark, facts } = entry;
    const copy = mark === null ? ('TOO_SHORT' as const) : (copies.get(id) ?? null);
    return { ...entry, facts: { ...facts, before: before.get(id) ?? null, copy, ...beside.get(id) } };
  });
}

const FREE = { frequency: Frequency.AS_IT_HAPPENS, hasFunds: false };
