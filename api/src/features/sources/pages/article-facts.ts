import { DATE_LABELS, firstOf, labelledIn, SOURCE_LABELS } from './labelled.js';
import { metaOf, type Node, type Page, pick } from './page.js';
import { dayIn } from './page-days.js';
import { statedIn, tidy } from './page-text.js';

/** The text of an element, its parts set apart, so that a value ends where its element does. */
function lineOf({ $ }: Page, element: Node): string {
  const copy = element.clone();
  copy.find('script, style').remove();
  copy.find('span, td, li, p, div').each((_, part) => void $(part).append('\u3000'));
  return copy.text();
}

/** What is said about the article around its body, and not in it. */
export function aroundOf(page: Page, article: Node, body: Node): string {
  const copy = article.clone();
  const place = article
    .find('*')
    .toArray()
    .indexOf(body.get(0) as never);
  if (place >= 0) copy.find('*').eq(place).remove();
  return lineOf(page, copy);
}

/** The day of publication: by the selector, the meta tag, or the line below the title. */
export function dayOf(page: Page, around: string): string | null {
  const selector = page.configuration.selectors?.date;
  const selected = selector ? lineOf(page, page.$(selector).first()) : '';
  const labelled = firstOf(labelledIn(selected), DATE_LABELS);
  const said = dayIn(labelled ?? '') ?? dayIn(selected) ?? dayIn(metaOf(page, 'PubDate') ?? '');
  return said ?? dayIn(firstOf(labelledIn(around), DATE_LABELS) ?? '');
}

/** 信息来源: by the selector, the meta tag, or the line below the title; null when nobody is named. */
export function sourceOf(page: Page, around: string): string | null {
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
export function columnOf(page: Page, title: string): string | null {
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
