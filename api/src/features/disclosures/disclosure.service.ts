import { load } from 'cheerio/slim';
import { sql } from 'kysely';
import { type Db, row, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { dayOf } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { disclosureObligation, fulfil, type NewFulfilment } from '../obligations/obligation.service.js';
import { periodLabel } from '../obligations/period.rules.js';
import {
  type Article,
  type Match,
  type MatchItem,
  type MatchUnit,
  matchArticle,
  type Unmatched,
} from './matching.rules.js';

export interface CapturedArticle {
  readonly id: string;
  readonly sourceId: string;
  readonly title: string;
  readonly url: string | null;
  readonly contentHtml: string;
  readonly publishedAt: Date;
  /** 信息来源, as the page names it; null where it names nobody */
  readonly origin: string | null;
}

/** Captured HTML as plain text: nothing of it is ever rendered. */
export function plainText(html: string): string {
  const page = load(html);
  page('script, style, noscript').remove();
  page('p, div, tr, br, h1, h2, h3, li').append('\n');
  page('td, th').append('\t');
  return page
    .text()
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What an article of this source can be about: the items of its district, its unit and all below. */
async function candidates(db: Db, sourceUnitId: string) {
  const items = await rows<MatchItem>(
    db,
    sql`select i.id, i.frequency, to_jsonb(i.applies_to) as "appliesTo", to_jsonb(i.title_words) as "titleWords",
        to_jsonb(i.named_unit_ids) as "namedUnitIds", to_jsonb(i.excepted_unit_ids) as "exceptedUnitIds"
      from disclosure_item i join unit d on d.id = i.district_id
      join unit s on s.id = ${sourceUnitId} and s.path <@ d.path`,
  );
  const units = await rows<MatchUnit>(
    db,
    sql`select u.id, u.kind, u.name, u.short_name as "shortName", coalesce(p.short_name, '') as above
      from unit u left join unit p on p.id = u.parent_id
      join unit s on s.id = ${sourceUnitId} and u.path <@ s.path where u.closed_on is null`,
  );
  return { items, units };
}

/** What articles of a unit's channel would be matched to, or why to nothing; writes nothing. */
export async function matchesOf(
  db: Db,
  sourceUnitId: string,
  articles: readonly Article[],
): Promise<(readonly Match[] | Unmatched)[]> {
  const { items, units } = await candidates(db, sourceUnitId);
  return articles.map((article) => matchArticle({ article, items, units, sourceUnitId }));
}

/** Matches in the words of people: the names of item and unit, the period. */
export async function wordsOf(db: Db, matches: readonly Match[]) {
  const named = (table: 'disclosure_item' | 'unit', ids: readonly string[]) =>
    rows<{ id: string; name: string }>(
      db,
      sql`select id, name from ${sql.table(table)} where id = any(${[...new Set(ids)]}::uuid[])`,
    ).then((found) => new Map(found.map(({ id, name }) => [id, name])));
  const items = await named(
    'disclosure_item',
    matches.map(({ itemId }) => itemId),
  );
  const units = await named(
    'unit',
    matches.map(({ unitId }) => unitId),
  );
  return ({ itemId, unitId, period }: Match) => ({
    itemName: items.get(itemId) ?? '',
    unitName: units.get(unitId) ?? '',
    periodLabel: periodLabel(period),
  });
}

/** Records a disclosure. @returns what it fulfils, with the day on which it was published; null when nothing, or known */
async function disclose(work: Work, article: CapturedArticle, match: Match): Promise<NewFulfilment | null> {
  const id = newId();
  const publishedOn = dayOf(article.publishedAt);
  const made = await row<{ path: string }>(
    work.db,
    sql`insert into disclosure (id, item_id, unit_id, period, title, published_on, captured_at, url, text, article_id, source_id)
      values (${id}, ${match.itemId}, ${match.unitId}, ${match.period}, ${article.title}, ${publishedOn}::date, ${work.now},
        ${article.url}, ${plainText(article.contentHtml)}, ${article.id}, ${article.sourceId})
      on conflict do nothing returning (select path::text from unit where id = ${match.unitId}) as path`,
  );
  if (!made) return null;
  work.emit(recordsChanged(made.path, 'DISCLOSURE', [id]));
  const obligationId = await disclosureObligation(work, match);
  return obligationId === null ? null : { obligationId, factOn: publishedOn, disclosureId: id };
}

/** Matches a new article; each match becomes a disclosure. @returns the matches, or why there are none */
export async function takeArticle(
  work: Work,
  article: CapturedArticle,
  sourceUnitId: string,
): Promise<readonly Match[] | Unmatched> {
  const [result = []] = await matchesOf(work.db, sourceUnitId, [article]);
  if (typeof result === 'string') return result;
  const fulfilled: NewFulfilment[] = [];
  for (const match of result) {
    const fulfilment = await disclose(work, article, match);
    if (fulfilment) fulfilled.push(fulfilment);
  }
  await fulfil(work, fulfilled);
  return result;
}
