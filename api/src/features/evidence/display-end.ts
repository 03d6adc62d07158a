import type { Db } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { displayEnds } from '../catalogue/display.reads.js';
import type { EntryOf } from '../disclosures/follow.service.js';

/** The last of some days; null when one of them is not known. */
const lastOf = (days: readonly (Day | null)[]): Day | null =>
  days.includes(null) ? null : days.reduce((last, day) => (day !== null && day > (last ?? '') ? day : last), null);

/** When displays end: of entries, and of the articles that they stand on. */
export interface Ends {
  /** by entry; only of those that have a display period */
  readonly ofEntries: ReadonlyMap<string, Day>;
  /** by article, the last day on which it has to be up; only of those all of whose entries that count are displays */
  readonly ofArticles: ReadonlyMap<string, Day>;
}

/** @param entries all of each article */
export async function endsOf(db: Db, entries: readonly EntryOf[]): Promise<Ends> {
  const ofEntries = await displayEnds(db, entries);
  const ofArticles = new Map<string, Day>();
  const counting = entries.filter(({ rejected }) => !rejected);
  for (const [articleId, ofArticle] of Map.groupBy(counting, (entry) => entry.articleId)) {
    const last = lastOf(ofArticle.map(({ id }) => ofEntries.get(id) ?? null));
    if (last !== null) ofArticles.set(articleId, last);
  }
  return { ofEntries, ofArticles };
}

/** The last day on which each article has to be up, as `Ends` says. */
export const articleEnds = async (db: Db, entries: readonly EntryOf[]): Promise<ReadonlyMap<string, Day>> =>
  (await endsOf(db, entries)).ofArticles;
