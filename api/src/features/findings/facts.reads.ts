import type { Db } from '../../core/database/sql.js';
import { versionsOf } from '../catalogue/item.reads.js';
import { attachmentsOf } from '../evidence/attachment.reads.js';
import { evidenceOf } from '../evidence/evidence.reads.js';
import { publishedAgain } from '../filings/published-again.reads.js';
import { templatesOf } from '../templates/template.reads.js';
import { publishedBefore } from './before.reads.js';
import { copiedFrom, namesIn } from './copies.reads.js';
import { entryRows } from './entry-rows.reads.js';
import { type Entry, type Measured, measure } from './measure.js';
import { statedBeside } from './stated.reads.js';

/** Entries as they were published. */
export async function measuredEntries(db: Db, ids: readonly string[]): Promise<Measured[]> {
  const found = await entryRows(db, ids);
  const itemIds = [...new Set(found.map(({ itemId }) => itemId))];
  const [articleIds, filingIds, paths] = [
    found.flatMap(({ articleId }) => articleId ?? []),
    found.flatMap(({ filingId }) => filingId ?? []),
    found.map(({ path }) => path),
  ];
  const around = {
    versions: Map.groupBy(await versionsOf(db, itemIds), ({ itemId }) => itemId),
    templates: await templatesOf(db, itemIds),
    evidence: await evidenceOf(db, ids),
    attachments: await attachmentsOf(db, articleIds),
    filings: await publishedAgain(db, filingIds),
    names: await namesIn(db, paths),
  };
  return found.map((row) => measure(row, around));
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
