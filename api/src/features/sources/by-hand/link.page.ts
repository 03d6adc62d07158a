import { sql } from 'kysely';
import { type Db, row } from '../../../core/database/sql.js';
import type { Found } from '../found.js';
import { type ArticleAsFetched, articleAt, portalOf } from '../portal.pages.js';
import { foundIn } from '../portal.reader.js';
import { SHORTEST_DELAY_MS } from '../portal.rules.js';
import type { SourceRow } from '../source.row.js';

type Settings = Pick<SourceRow, 'list_url' | 'family' | 'selectors' | 'delay_ms'>;

const OF_NOBODY: Settings = { list_url: null, family: 'NONE', selectors: {}, delay_ms: SHORTEST_DELAY_MS };

/** How pages of its host are read: as those of a column that is connected there, where there is one. */
async function settingsFor(db: Db, url: string): Promise<Settings> {
  const known = await row<Settings>(
    db,
    sql`select list_url, family, selectors, delay_ms from source
      where kind = 'PORTAL' and split_part(list_url, '/', 3) = ${new URL(url).host} order by created_at, id limit 1`,
  );
  return known ?? OF_NOBODY;
}

/** An article that somebody has pasted the address of, politely asked for. @throws FetchError, CaptureError, PageError */
export async function pageAt(db: Db, url: string): Promise<ArticleAsFetched> {
  return articleAt(await portalOf(db, await settingsFor(db, url)), url);
}

/** As a text that was found. */
export const foundAt = (url: string, article: ArticleAsFetched): Found =>
  foundIn({ title: '', url, publishedOn: null }, article);
