import type { Day } from '../../core/days.js';
import type { versionsOf } from '../catalogue/item.reads.js';
import type { AsPublished, Served } from '../disclosures/mask.service.js';
import { rowsOf } from '../disclosures/tables.rules.js';
import type { attachmentsOf } from '../evidence/attachment.reads.js';
import type { evidenceOf } from '../evidence/evidence.reads.js';
import type { publishedAgain } from '../filings/published-again.reads.js';
import { Frequency, periodAt, periodLabel } from '../obligations/period.rules.js';
import { contentOfHtml } from '../sources/pages/content.js';
import type { templatesOf } from '../templates/template.reads.js';
import { holdingOn } from '../templates/template.rules.js';
import type { PeriodBefore } from './before.reads.js';
import type { EntryFacts } from './check.js';
import { markOf, type Names } from './copied.rules.js';
import type { EntryRow } from './entry-rows.reads.js';
import { goneEarlyOn, pageFacts } from './page-facts.js';
import { NOTHING_BESIDE } from './stated.reads.js';
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

/** An entry with its facts, but for those of the period before. */
export interface Measured {
  readonly entry: Entry;
  readonly key: PeriodBefore;
  readonly served: Served;
  readonly published: AsPublished;
  /** null: it was filled in */
  readonly articleId: string | null;
}

/** What is known beside some entries, by their items, ids, articles and filings. */
interface Around {
  readonly versions: ReadonlyMap<string, Awaited<ReturnType<typeof versionsOf>>>;
  readonly templates: Awaited<ReturnType<typeof templatesOf>>;
  readonly evidence: Awaited<ReturnType<typeof evidenceOf>>;
  readonly attachments: Awaited<ReturnType<typeof attachmentsOf>>;
  readonly filings: Awaited<ReturnType<typeof publishedAgain>>;
  /** of units, which count for nothing where texts are compared */
  readonly names: Names;
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

const FREE = { frequency: Frequency.AS_IT_HAPPENS, hasFunds: false };

/** How often the item asks, and what the entry was to be written by, on the last day of its period. */
function askedOf({ itemId, period }: EntryRow, { versions, templates }: Around) {
  const ofItem = versions.get(itemId) ?? [];
  const lastDay = lastDayOf(ofItem.at(-1)?.content.frequency ?? Frequency.AS_IT_HAPPENS, period);
  const { frequency, hasFunds } = (holdingOn(ofItem, lastDay) ?? ofItem[0])?.content ?? FREE;
  const template = holdingOn(templates.get(itemId) ?? [], lastDay)?.content;
  const labels = template?.fields.filter(({ required }) => required).map(({ label }) => label);
  return { item: { frequency, hasFunds }, template: template && labels ? { labels, photo: template.photo } : null };
}

/** An entry with its facts, as far as they are its own. */
export function measure(row: EntryRow, around: Around): Measured {
  const { id, itemId, unitId, path, obligationId, rejected, erased, dueOn, exempted, filingId, publishedOn } = row;
  const { nil, amount, amountFrom, period, sourceId, articleId } = row;
  const { item, template } = askedOf(row, around);
  const { unread, ...content } = published(row);
  const page = pageFacts(around.evidence.get(id), around.attachments.get(articleId ?? ''));
  const recurring = item.frequency === Frequency.AS_IT_HAPPENS ? null : period;
  const stated = statedIn({
    ...{ sourceId, published: content, period: recurring, nil, rejected, amount, amountFrom },
    gone: page !== null && goneEarlyOn(page) !== null,
  });
  const facts: EntryFacts = {
    ...{ ...content, publishedOn, nil, amount, filed: filingId !== null, periodLabel: periodLabel(period) },
    ...{ before: null, copy: null, ...NOTHING_BESIDE, item, page, stated, template },
    owed: dueOn === null ? null : { dueOn, exempted },
  };
  const mark = filingId || nil || erased ? null : markOf(content.text, around.names);
  const beside = (later: number) => (recurring === null ? null : periodAt(recurring, later).key);
  return {
    entry: { id, unitId, path, obligationId, rejected, erased, tableRows: rowsOf(content), mark, facts },
    key: { id, itemId, unitId, period, before: beside(-1), after: beside(1) },
    served: { title: row.servedTitle, text: row.text },
    published: {
      ...{ id, title: content.title, text: content.text, tables: content.tables, unread },
      // what was taken back says what it said: its filing may say something else by now
      ...(rejected ? {} : around.filings.get(filingId ?? '')),
    },
    articleId,
  };
}
