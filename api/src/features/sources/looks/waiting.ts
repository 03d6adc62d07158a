import type { Db } from '../../../core/database/sql.js';
import { findSourceRow, hostOf, type SourceRow } from '../source.row.js';
import { SourceKind } from '../source-kind.js';
import type { Waiting } from './turns.js';

interface Due {
  readonly sourceId: string;
  readonly url: string | null;
}

const siteOf = (url: string | null): string => URL.parse(url ?? '')?.host ?? '';

/** Who is asked for a page of a source; of pasted links each host's own. */
export const placeOfPage = (source: SourceRow, { url }: Due): string =>
  source.kind === SourceKind.LINK ? siteOf(url) : hostOf(source);

/** Who is asked for a file: it may stand elsewhere than its page. */
export const placeOfFile = (_source: SourceRow, { url }: Due): string => siteOf(url);

/** Sources with what is due of each, by the host that is asked. */
export async function waitingAt<Thing extends Due>(
  db: Db,
  due: readonly Thing[],
  placeOf: (source: SourceRow, thing: Thing) => string,
): Promise<Waiting<SourceRow, Thing>[][]> {
  const lines = new Map<string, Waiting<SourceRow, Thing>[]>();
  for (const [sourceId, ofSource] of Map.groupBy(due, (thing) => thing.sourceId)) {
    const asker = await findSourceRow(db, sourceId);
    if (!asker) continue;
    for (const [place, things] of Map.groupBy(ofSource, (thing) => placeOf(asker, thing)))
      lines.set(place, [...(lines.get(place) ?? []), { asker, things }]);
  }
  return [...lines.values()];
}
