import { metaOf, type Node, type Page, pick } from './page.js';
import { LINE_BREAK, tidy } from './page-text.js';

const HEADINGS = 'h1, h2, .title, .biaoti, .bt, .tit, #title, .article-title, .contenttitle, .con_title';

/** A title's text; a label before its colon is not part of it. */
function shownTitle(element: Node): string {
  const copy = element.clone();
  copy.find('script, style').remove();
  copy.find('br').replaceWith(LINE_BREAK);
  return tidy(copy.text()).replace(/^(?:标题|名称|信息名称)[:：]\s*/, '');
}

/** The element that shows the title, if there is one: of two, the one that says what the page's own title says. */
function headingOf({ $ }: Page, body: Node, title: string | null): Node {
  const inside = new Set(body.find('*').toArray());
  const headings = $(HEADINGS)
    .toArray()
    .filter((each) => !inside.has(each) && shownTitle($(each)) !== '' && $(each).find('table, ul, form').length === 0);
  const own = tidy($('title').text()).replace(/\s+/g, '');
  const bare = (each: (typeof headings)[number]) => shownTitle($(each)).replace(/\s+/g, '');
  const wanted = title?.replace(/\s+/g, '');
  const named = headings.find((each) =>
    wanted ? bare(each) === wanted : own.includes(bare(each)) && bare(each).length > 5,
  );
  return pick($, named ?? (wanted ? undefined : headings.find((each) => $(each).is('h1'))));
}

/** The title: by the selector, the meta tag, the heading, or the page's own title without the site's name. */
export function titleOf(page: Page, body: Node): string {
  const { selectors } = page.configuration;
  if (selectors?.title) {
    const shown = shownTitle(page.$(selectors.title).first());
    if (shown !== '') return shown;
  }
  const meta = metaOf(page, 'ArticleTitle');
  if (meta) return tidy(meta);
  const shown = shownTitle(headingOf(page, body, null));
  return (
    shown ||
    tidy(
      page
        .$('title')
        .text()
        .split(/[_|]|--/)[0] ?? '',
    )
  );
}

/** The smallest element that holds the body and the title: what is outside of it belongs to the site. */
export function articleOf(page: Page, body: Node, title: string): Node {
  const { selectors } = page.configuration;
  const heading = selectors?.title ? page.$(selectors.title).first() : headingOf(page, body, title);
  if (heading.length === 0) return body.parent();
  const above = new Set(heading.parents().toArray());
  const common = body
    .parents()
    .toArray()
    .find((each) => above.has(each));
  return common ? page.$(common) : body.parent();
}
