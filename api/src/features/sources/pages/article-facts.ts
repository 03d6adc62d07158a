import { DATE_LABELS, firstOf, labelledIn, SOURCE_LABELS } from './labelled.js';
import { metaOf, type Node, type Page, pick } from './page.js';
import { dayIn } from './page-days.js';
import { statedIn, tidy } from './page-text.js';
import { wordsOf } from './words.js';

/** Parts are set apart, so that a value ends where its element does. */
const APART = Object.fromEntries(['span', 'td', 'li', 'p', 'div'].map((name) => [name, '\u3000']));

/** What is said about the article around its body, and not in it. */
export const aroundOf = (article: Node, body: Node): string => wordsOf(article, APART, body.get(0) ?? null);

/** The day of publication: by the selector, the meta tag, or the line below the title. */
export function dayOf(page: Page, around: string): string | null {
  const selector = page.configuration.selectors?.date;
  const selected = selector ? wordsOf(page.$(selector).first(), APART) : '';
  const labelled = firstOf(labelledIn(selected), DATE_LABELS);
  const said = dayIn(labelled ?? '') ?? dayIn(selected) ?? dayIn(metaOf(page, 'PubDate') ?? '');
  return said ?? dayIn(firstOf(labelledIn(around), DATE_LABELS) ?? '');
}

/** 信息来源: by the selector, the meta tag, or the line below the title; null when nobody is named. */
export function sourceOf(page: Page, around: string): string | null {
  const selector = page.configuration.selectors?.source;
  if (selector) {
    const line = wordsOf(page.$(selector).first(), APART);
    const values = labelledIn(line);
    return statedIn(values.size > 0 ? firstOf(values, SOURCE_LABELS) : line.replace(/^[^:：]{1,8}[:：]/, ''));
  }
  return statedIn(metaOf(page, 'ContentSource')) ?? statedIn(firstOf(labelledIn(around), SOURCE_LABELS));
}

const HERE =
  /(?:当前|目前|现在|所在|所处|您|你)\s*的?\s*(?:位置|栏目|页面)\s*(?:是|在)?\s*[:：]?|(?:位置|导航)\s*[:：]/;
const STEP = /[>»›→]/;
const LONGEST_TRAIL = 300;
const NO_COLUMN = /^(?:首页|主页|网站首页|正文|浏览文章|文章正文|信息内容|内容|详情|详细内容|查看|文章内容)$/;

/** The column by meta tag, else the last of the breadcrumb that is one. */
export function columnOf(page: Page, title: string): string | null {
  const meta = statedIn(metaOf(page, 'ColumnName'));
  if (meta) return meta;
  const { $ } = page;
  const label = $('body *')
    .toArray()
    .findLast((each) =>
      $(each)
        .contents()
        .toArray()
        .some((part) => part.type === 'text' && HERE.test(part.data)),
    );
  // the label may be an element of its own, with the trail beside it
  const near = [pick($, label), pick($, label).parent()].map((each) => tidy(each.text()));
  const whole = near.find((text) => STEP.test(text) && text.length < LONGEST_TRAIL) ?? near[0] ?? '';
  const steps = whole
    .split(HERE)
    .at(-1)
    ?.split(/\s*(?:[>»›→/|｜\\]|--|－＞|::|\s[-–—·]\s)+\s*/)
    .map(tidy)
    .filter((step) => step !== '' && !NO_COLUMN.test(step) && !title.startsWith(step.replace(/(?:…|\.)+$/, '')));
  return steps?.at(-1) ?? null;
}
