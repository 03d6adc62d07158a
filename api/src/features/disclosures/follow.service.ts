import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { amountIn, type Published } from './amount.rules.js';
import { type Content, maskedContent } from './masking.rules.js';
import { isNil } from './nil.rules.js';
import { masked } from './personal.rules.js';

/** An entry of an article. */
export interface EntryOf {
  readonly id: string;
  readonly path: string;
  readonly articleId: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly period: string;
  readonly publishedOn: string;
  readonly hasFunds: boolean;
  readonly rejected: boolean;
}

/** What articles were taken for, those that do not count among them. */
export const entriesOf = ({ db }: Pick<Work, 'db'>, articleIds: readonly string[]): Promise<EntryOf[]> =>
  rows<EntryOf>(
    db,
    sql`select d.id, u.path::text, d.article_id as "articleId", d.item_id as "itemId", d.unit_id as "unitId", d.period,
        d.published_on::text as "publishedOn", i.has_funds as "hasFunds", d.rejected_at is not null as rejected
      from disclosure d join unit u on u.id = d.unit_id join disclosure_item i on i.id = d.item_id
      where d.article_id = any(${[...articleIds]}::uuid[]) order by d.id`,
  );

/** Says that entries differ, or their pages, so that whoever looks at one sees it. */
export function entriesChanged(work: Work, entries: readonly Pick<EntryOf, 'id' | 'path'>[]): void {
  work.emit(...recordsChangedIn('DISCLOSURE', entries));
}

/**
 * What entries say follows the page: title, text, amount, whether nothing happened. Item, unit, period, the day of publication and what was
 * fulfilled stay.
 */
export async function followPage(
  work: Work,
  entries: readonly EntryOf[],
  page: Published & Pick<Content, 'unread'>,
): Promise<void> {
  const ofFunds = entries.filter(({ hasFunds, rejected }) => hasFunds && !rejected);
  // funds of several items under one title cannot be told apart
  const amount = ofFunds.length === 1 ? amountIn(page) : null;
  for (const { id } of entries) {
    const own = ofFunds.some((entry) => entry.id === id) ? amount : null;
    await sql`update disclosure set version = version + 1, title = ${masked(page.title)}, text = ${maskedContent(page)},
      amount = ${own?.yuan ?? null}::numeric, amount_from = ${own?.from ?? null}, nil = ${isNil(page.title, page.text)}
      where id = ${id} and erased_at is null`.execute(work.db);
  }
}

/** What entries say is erased: their display is over. Title, amount and all else stay. */
export async function eraseTexts({ db, now }: Work, entries: readonly Pick<EntryOf, 'id'>[]): Promise<void> {
  const ids = entries.map(({ id }) => id);
  await sql`update disclosure set version = version + 1, text = '', erased_at = ${now}
    where id = any(${ids}::uuid[]) and erased_at is null`.execute(db);
}
