import { sql } from 'kysely';
import { systemNow } from '../../../core/clocks.js';
import { type Db, rows } from '../../../core/database/sql.js';
import type { Found } from '../found.js';
import {
  type AnswerLimits,
  type ArticleAsFetched,
  type Asking,
  articleAt,
  type Portal,
  portalOf,
} from '../portal.pages.js';
import { foundIn } from '../portal.reader.js';
import { SHORTEST_DELAY_MS } from '../portal.rules.js';
import type { SourceRow } from '../source.row.js';

type Settings = Pick<SourceRow, 'list_url' | 'family' | 'selectors' | 'delay_ms'>;

const OF_NOBODY: Settings = { list_url: null, family: 'NONE', selectors: {}, delay_ms: SHORTEST_DELAY_MS };

/** How many characters two addresses begin with alike. */
function alike(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** How pages of pasted links are read: as those of the column that is connected nearest to them on their site, where there is one. */
export async function siteSettings(db: Db): Promise<(url: string) => Settings> {
  const columns = await rows<Settings & { list_url: string }>(
    db,
    sql`select list_url, family, selectors, delay_ms from source where kind = 'PORTAL' order by created_at, id`,
  );
  const byHost = Map.groupBy(columns, ({ list_url }) => URL.parse(list_url)?.host);
  return (url) => {
    const onSite = byHost.get(URL.parse(url)?.host) ?? [];
    const nearest = (near: Settings, column: Settings & { list_url: string }) =>
      alike(column.list_url, url) > alike(near.list_url ?? '', url) ? column : near;
    return onSite.reduce<Settings>(nearest, OF_NOBODY);
  };
}

/** How the site of a pasted link is asked, now and when it is looked at again. */
export async function siteOf(asking: Asking, url: string, limits?: AnswerLimits): Promise<Portal> {
  const settings = (await siteSettings(asking.db))(url);
  return portalOf(asking, { ...settings, list_url: settings.list_url ?? url }, limits);
}

/** Whoever waits for it waits no longer. */
const LONGEST_MS = 60_000;

/**
 * An article that somebody has pasted the address of, politely asked for.
 * @param most of its parts @throws FetchError, CaptureError, PageError
 */
export async function pageAt(asking: Asking, url: string, most?: number): Promise<ArticleAsFetched> {
  const until = systemNow().getTime() + LONGEST_MS;
  return articleAt(await siteOf(asking, url), url, { until, ...(most === undefined ? {} : { most }) });
}

/** As a text that was found. */
export const foundAt = (url: string, article: ArticleAsFetched): Found =>
  foundIn({ title: '', url, publishedOn: null }, article);
