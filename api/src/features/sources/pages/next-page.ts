import { addressOf, type Page } from './page.js';
import { tidy } from './page-text.js';

/** 下一页, 下页, 后一页, 下页 >, [下一页]; never 下一篇 */
const NEXT = /^[[【(（>»›\s]*(?:下一?页|后一?页|next(?:\s*page)?|[>»›]{1,2})[\]】)）>»›\s]*$/i;

/** createPageHTML(pages, current from 0, name, extension): page n is name_n.extension */
const SCRIPT =
  /createPageHTML\(\s*(?:['"][\w-]+['"]\s*,\s*)?(\d+)\s*,\s*(\d+)\s*,\s*['"]([^'"]+)['"]\s*,\s*['"](\w+)['"]/;

/** The next page as the page states it: by the selector, by a link that says so, by the arguments of a script; null on the last. */
export function nextPage(page: Page): string | null {
  const { $, configuration, text } = page;
  const selector = configuration.selectors?.next;
  if (selector) {
    const links = $(selector).toArray();
    return links.map((link) => addressOf($(link).attr('href'), page)).find((address) => address !== null) ?? null;
  }
  for (const link of $('a[href]').toArray()) {
    const said = tidy($(link).text()) || tidy($(link).attr('title') ?? '');
    const address = NEXT.test(said) ? addressOf($(link).attr('href'), page) : null;
    if (address) return address;
  }
  const [, pages, current, name, extension] = SCRIPT.exec(text) ?? [];
  const following = Number(current) + 1;
  return pages && following < Number(pages) ? addressOf(`${name}_${following}.${extension}`, page) : null;
}

/** An address without what tells one part of an article from the next: x.html and x_2.html, ?id=3 and ?id=3&page=2. */
function stemOf(address: string): string {
  const url = new URL(address);
  for (const name of ['page', 'p', 'pageno', 'pageindex']) url.searchParams.delete(name);
  return `${url.host}${url.pathname.replace(/[_-]\d{1,3}(\.\w+)$/, '$1')}${url.search}`;
}

/** The second part of an article that is split: one that says so and has the same stem; never another article. */
export function nextPart(page: Page): string | null {
  const next = nextPage({ ...page, configuration: { ...page.configuration, selectors: null } });
  return next && stemOf(next) === stemOf(page.url) ? next : null;
}
