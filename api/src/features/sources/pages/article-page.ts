import { bodyOf } from './article-body.js';
import { attachmentsOf } from './attachments.js';
import { indexBlock } from './index-block.js';
import { DATE_LABELS, firstOf, labelledIn, SOURCE_LABELS } from './labelled.js';
import { nextPage } from './next-page.js';
import { metaOf, type Node, openPage, type Page, pick, saysMissing } from './page.js';
import { type ArticlePage, type FetchedPage, type PageConfiguration, PageError } from './page.types.js';
import { dayIn } from './page-days.js';
import { LINE_BREAK, statedIn, tidy } from './page-text.js';
import { tablesOf } from './tables.js';

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

function titleOf(page: Page, body: Node): string {
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

/** The text of an element, its parts set apart, so that a value ends where its element does. */
function lineOf({ $ }: Page, element: Node): string {
  const copy = element.clone();
  copy.find('script, style').remove();
  copy.find('span, td, li, p, div').each((_, part) => void $(part).append('\u3000'));
  return copy.text();
}

/** What is said about the article around its body, and not in it. */
function aroundOf(page: Page, article: Node, body: Node): string {
  const copy = article.clone();
  const place = article
    .find('*')
    .toArray()
    .indexOf(body.get(0) as never);
  if (place >= 0) copy.find('*').eq(place).remove();
  return lineOf(page, copy);
}

function dayOf(page: Page, around: string): string | null {
  const selector = page.configuration.selectors?.date;
  const selected = selector ? lineOf(page, page.$(selector).first()) : '';
  const labelled = firstOf(labelledIn(selected), DATE_LABELS);
  const said = dayIn(labelled ?? '') ?? dayIn(selected) ?? dayIn(metaOf(page, 'PubDate') ?? '');
  return said ?? dayIn(firstOf(labelledIn(around), DATE_LABELS) ?? '');
}

function sourceOf(page: Page, around: string): string | null {
  const selector = page.configuration.selectors?.source;
  if (selector) {
    const line = lineOf(page, page.$(selector).first());
    const values = labelledIn(line);
    return statedIn(values.size > 0 ? firstOf(values, SOURCE_LABELS) : line.replace(/^[^:：]{1,8}[:：]/, ''));
  }
  return statedIn(metaOf(page, 'ContentSource')) ?? statedIn(firstOf(labelledIn(around), SOURCE_LABELS));
}

const HERE =
  /(?:当前|目前|现在|所在|所处|您|你)\s*的?\s*(?:位置|栏目|页面)\s*(?:是|在)?\s*[:：]?|(?:位置|导航)\s*[:：]/;
const NO_COLUMN = /^(?:首页|主页|网站首页|正文|浏览文章|文章正文|信息内容|内容|详情|详细内容|查看|文章内容)$/;

/** The column by meta tag, else the last of the breadcrumb that is one. */
function columnOf(page: Page, title: string): string | null {
  const meta = statedIn(metaOf(page, 'ColumnName'));
  if (meta) return meta;
  const { $ } = page;
  const places = $('body *')
    .toArray()
    .filter((each) => HERE.test($(each).text()) && tidy($(each).text()).length < 200);
  const trail = tidy(pick($, places.at(-1)).text());
  // the label may be an element of its own, with the trail beside it
  const whole = /[>»›→]/.test(trail) || places.length < 2 ? trail : tidy(pick($, places.at(-2)).text());
  const steps = whole
    .split(HERE)
    .at(-1)
    ?.split(/\s*(?:[>»›→/|｜\\]|--|－＞|::|\s[-–—·]\s)+\s*/)
    .map(tidy)
    .filter((step) => step !== '' && !NO_COLUMN.test(step) && !title.startsWith(step.replace(/(?:…|\.)+$/, '')));
  return steps?.at(-1) ?? null;
}

/** The smallest element that holds the body and the title: what is outside of it belongs to the site. */
function articleOf(page: Page, body: Node, title: string): Node {
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

/** A body as plain text, a line for each paragraph. */
function plain(body: Node): string {
  const copy = body.clone();
  copy.find('br').replaceWith('\n');
  copy.find('p, div, tr, li, h1, h2, h3, h4, td, th').append('\n');
  return copy
    .text()
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

/**
 * Reads an article.
 * @throws PageError CUT_SHORT, CHALLENGE, NOT_AN_ARTICLE
 */
export function readArticle(fetched: FetchedPage, configuration: PageConfiguration): ArticlePage {
  if (fetched.status >= 400) throw new PageError('NOT_AN_ARTICLE');
  const page = openPage(fetched, configuration);
  const told = metaOf(page, 'ArticleTitle') !== null;
  if (!told && saysMissing(page)) throw new PageError('NOT_AN_ARTICLE');
  const found = bodyOf(page);
  if (!found) throw new PageError('NOT_AN_ARTICLE');
  const { body, place } = found;
  const title = titleOf(page, place);
  const article = articleOf(page, place, title);
  const around = aroundOf(page, article, place);
  return {
    title,
    publishedOn: dayOf(page, around),
    source: sourceOf(page, around),
    column: columnOf(page, title),
    ...indexBlock(page, place),
    bodyHtml: body.html() ?? '',
    bodyText: plain(body),
    attachments: attachmentsOf(page, article, place),
    tables: tablesOf(page, body),
    next: nextPage(page),
  };
}
