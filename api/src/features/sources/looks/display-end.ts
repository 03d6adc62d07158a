import type { Db } from '../../../core/database/sql.js';
import type { Day } from '../../../core/days.js';
import { displayEnds } from '../../catalogue/display.reads.js';
import type { EntryOf } from '../../disclosures/follow.service.js';

/** The last of some days; null when one of them is not known. */
const lastOf = (days: readonly (Day | null)[]): Day | null =>
  days.includes(null) ? null : days.reduce((last, day) => (day !== null && day > (last ?? '') ? day : last), null);

/**
 * The last day on which each article has to be up: of all that it discloses the last.
 * @returns by article; only of those all of whose entries that count are displays
 */
export async function articleEnds(db: Db, entries: readonly EntryOf[]): Promise<Map<string, Day>> {
  const counting = entries.filter(({ rejected }) => !rejected);
  const ends = await displayEnds(db, counting);
  const found = new Map<string, Day>();
  for (const [articleId, ofArticle] of Map.groupBy(counting, (entry) => entry.articleId)) {
    const last = lastOf(ofArticle.map(({ id }) => ends.get(id) ?? null));
    if (last !== null) found.set(articleId, last);
  }
  return found;
}
