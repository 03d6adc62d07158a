import type { Node, Page } from './page.js';
import type { PageFamily } from './page.types.js';

/** Where each maker of portals puts what the editor wrote; the first that holds something. */
const PLACES: Readonly<Record<PageFamily, readonly string[]>> = {
  HANWEB: ['#zoom', '#Zoom', '.bt_content', '#div_content', '.main-txt', '.article-conter'],
  TRS: [
    '.TRS_Editor',
    '.TRS_UEDITOR',
    '.trs_editor_view',
    '.view',
    '#Zoom',
    '#zoom',
    '.xl_con',
    '.article_con',
    '.content',
  ],
  VSB: ['#vsb_content', '[id^=vsb_content]', '.v_news_content', '[name=_newscontent_fromname] .content'],
  NONE: [],
};
const ANYWHERE = [
  '#zoom',
  '#Zoom',
  '.TRS_Editor',
  '.v_news_content',
  'article .content',
  '.article-content',
  '.article_content',
];

/** What stands within the body's element and is not what the editor wrote. */
const NOISE =
  'script, style, noscript, iframe, template, .bdsharebuttonbox, .bshare-custom, .pagelist, .dede_pages, .updown, .pre_next, .sxp';

/** 大汉 marks where the content begins and ends. */
const MARK = 'ZJEG_RSS.content.begin';
const MARKED = /<!--\s*ZJEG_RSS\.content\.begin\s*-->([\s\S]*?)<!--\s*ZJEG_RSS\.content\.end\s*-->/;

/** A copy without what the editor did not write. */
function cleaned(element: Node): Node {
  const copy = element.clone();
  copy.find(NOISE).remove();
  return copy;
}

const saysSomething = (element: Node): boolean => /\S/.test(element.text());

/** The element whose own paragraphs say most, links not counted. */
function densest({ $ }: Page): Node {
  let best: Node = $([]);
  let most = 80;
  for (const each of $('div, td, article, section').toArray()) {
    const own = $(each).children('p, div, table, br, span, font').length;
    if (own === 0 || $(each).find('form').length > 0) continue;
    const text = $(each)
      .contents()
      .toArray()
      .filter((part) => part.type === 'text' || $(part).is('p, span, font, b, strong'))
      .map((part) => $(part).text())
      .join('');
    const links = $(each).children('p, span').find('a').text().length;
    const weight = text.replace(/\s+/g, '').length - 3 * links;
    if (weight > most) [best, most] = [$(each), weight];
  }
  return best;
}

/** Outermost first: of two nested editors' elements the outer one holds all. */
function outermost(found: Node): Node {
  return found.length > 1 ? found.first() : found;
}

interface Found {
  readonly place: Node;
  readonly body: Node;
}

const foundBy = (place: Node): Found => ({ place, body: cleaned(place) });

/** The first of some places that says something. */
function namedIn($: Page['$'], places: readonly string[]): Found | null {
  for (const each of places) {
    const place = outermost($(each));
    if (place.length === 0) continue;
    const found = foundBy(place);
    if (saysSomething(found.body)) return found;
  }
  return null;
}

/** The body as the editor wrote it, and its place in the page; null when there is none. */
export function bodyOf(page: Page): { readonly body: Node; readonly place: Node } | null {
  const { $, configuration } = page;
  const selector = configuration.selectors?.body;
  const places = selector ? [selector] : [...PLACES[configuration.family], ...ANYWHERE];
  const { place, body } = namedIn($, places) ?? foundBy(selector ? $([]) : densest(page));
  if (place.length === 0) return null;
  const marked = selector || !page.text.includes(MARK) ? undefined : MARKED.exec(place.html() ?? '')?.[1];
  return { body: marked === undefined ? body : cleaned($('<div></div>').html(marked)), place };
}
