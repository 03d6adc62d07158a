import { load } from 'cheerio';
import { dataStoreOf } from './data-store.js';
import { feedOf } from './feed-page.js';
import { listRows } from './list-rows.js';
import { nextPage } from './next-page.js';
import { addressOf, type Element, type Node, openPage, type Page, saysMissing } from './page.js';
import { type FetchedPage, type ListEntry, type ListPage, type PageConfiguration, PageError } from './page.types.js';
import { entryDay, isOnlyDay } from './page-days.js';
import { decodePage, LINE_BREAK, tidy } from './page-text.js';

/**
 * Labels that lists put around titles: 置顶, [new], a column in brackets. Without brackets a word is the title's own, such as 热 of
 * 热力公司 and 推荐 of 推荐人选; so is a number in brackets.
 */
const LABEL =
  /^\s*(?:[·•●◆■▪*]+\s*|置顶\s*[:：]?\s*|[[［【(（]\s*(?:置顶|推荐|热|最新|new|hot)\s*[\]］】)）]\s*|[[［][^\]］\d]{1,12}[\]］]\s*)/i;
const TAIL = /(?:\s*[[［【(（](?:new|hot|最新)!?[\]］】)）]|\s+(?:new|hot)!?)$/i;

/** What an attribute says: all of it, or what stands under 标题 where it lists title, author and hits. */
function toldBy(attribute: string | undefined): string {
  const text = attribute ?? '';
  return tidy(/标\s*题\s*[:：]\s*([^\n\r]+)/.exec(text)?.[1] ?? text);
}

/** The title of a link: what it shows; what its attribute says where that is cut off. */
function titleOf(page: Page, link: Node): string {
  const shown = link.clone();
  shown.find('script, style').remove();
  shown.find('br').replaceWith(LINE_BREAK);
  for (const part of shown.find('*').toArray()) if (isOnlyDay(page.$(part).text())) page.$(part).remove();
  const text = tidy(shown.text());
  const whole = toldBy(
    link.attr('title') ?? link.find('[title]').attr('title') ?? link.closest('[title]').attr('title'),
  );
  const title = text === '' || (/(?:…|\.\.\.?|⋯)$/.test(text) && whole !== '') ? whole : text;
  return tidy(title.replace(LABEL, '').replace(TAIL, '')) || title;
}

/** Of the links in an entry the one that names most: others lead to its column, or are its picture. */
function linkOf(page: Page, entry: Node, selector: string | undefined): Node | null {
  const { $ } = page;
  const links = (selector ? entry.find(selector) : entry.is('a') ? entry : entry.find('a')).toArray();
  const usable = links
    .map((link) => $(link))
    .filter((link) => addressOf(link.attr('href'), page) !== null && titleOf(page, link) !== '');
  if (selector) return usable[0] ?? null;
  return usable.reduce<Node | null>(
    (best, link) => (best && titleOf(page, best).length >= titleOf(page, link).length ? best : link),
    null,
  );
}

function entryOf(page: Page, entry: Node): ListEntry | null {
  const selectors = page.configuration.selectors ?? {};
  const link = linkOf(page, entry, selectors.link);
  const url = link && addressOf(link.attr('href'), page);
  if (!link || !url) return null;
  const named = selectors.title ? entry.find(selectors.title).first() : link;
  const title = titleOf(page, named.length > 0 ? named : link);
  if (title === '') return null;
  const rest = entry.clone();
  // what stands in the title is what it is about, not when it was published
  if (!selectors.date) for (const part of rest.find('a').toArray()) keepOnlyDays(page, part);
  const dated = selectors.date ? entry.find(selectors.date).first().text() : spaced(page, rest);
  return { title, url, publishedOn: entryDay(dated, url) };
}

/** Within a link, a part that is nothing but a day is the list's, the rest is the title. */
function keepOnlyDays({ $ }: Page, link: Element): void {
  const days = $(link)
    .find('*')
    .toArray()
    .map((part) => $(part).text())
    .filter(isOnlyDay);
  $(link).text(` ${days[0] ?? ''} `);
}

/** The text of an element with a blank between its parts: a large 15 beside a small 2019-07 is no number. */
function spaced({ $ }: Page, element: Node): string {
  element.find('*').each((_, part) => void $(part).append(' '));
  return element.text();
}

function entriesOf(page: Page, found: readonly Node[]): ListEntry[] {
  const byAddress = new Map<string, ListEntry>();
  for (const each of found) {
    const entry = entryOf(page, each);
    if (entry && !byAddress.has(entry.url)) byAddress.set(entry.url, entry);
  }
  return [...byAddress.values()];
}

/**
 * Reads one page of a column's list, or a feed in its place.
 * @throws PageError CUT_SHORT, CHALLENGE, NOT_A_LIST
 */
export function readList(fetched: FetchedPage, configuration: PageConfiguration): ListPage {
  if (fetched.status >= 400) throw new PageError('NOT_A_LIST');
  const feed = feedOf(decodePage(fetched.bytes, fetched.contentType), fetched.url);
  if (feed) return feed;
  const page = openPage(fetched, configuration);
  const store = configuration.selectors?.entry ? null : dataStoreOf(page.text);
  if (store) {
    const records = store.records.map((record) => load(record, null, false));
    const entries = records.flatMap(($) => entriesOf({ ...page, $ }, [$.root() as unknown as Node]));
    const next = store.next && load(store.next, null, false)('a').attr('href');
    return { entries, next: next ? addressOf(next, page) : null };
  }
  const { entry } = configuration.selectors ?? {};
  const rows = entry
    ? page
        .$(entry)
        .toArray()
        .map((each) => page.$(each))
    : listRows(page);
  const entries = entriesOf(page, rows);
  const next = nextPage(page);
  if (entries.length === 0 && saysMissing(page)) throw new PageError('NOT_A_LIST');
  return { entries, next };
}
