import { dayOf } from '../../../core/days.js';
import { contentOf } from './content.js';
import { metaOf, type Node, type Page } from './page.js';
import { type ArticlePage, PageError } from './page.types.js';
import { statedIn, tidy } from './page-text.js';

/** What the maker of official accounts' pages puts where, whatever account it is. */
const BODY = '#js_content';
const TITLE = '#activity-name';
const ACCOUNT = '#js_name';
/** The day is filled in by a script: what it is filled from is when the article was published, in Unix seconds. */
const PUBLISHED = /\bct\s*=\s*["'](\d{9,10})["']/;

/** In place of an article stands a message. */
const MESSAGE = '.weui-msg__title';
const CHECKED = /环境异常|操作频繁|去验证/;
const WITHDRAWN = /删除|违规|无法查看|不存在|停止访问|已迁移/;

const messageIn = ({ $ }: Page): string => ($(BODY).length > 0 ? '' : $(MESSAGE).parent().text());

const publishedOn = ({ text }: Page): string | null => {
  const seconds = PUBLISHED.exec(text)?.[1];
  return seconds ? dayOf(new Date(Number(seconds) * 1000)) : null;
};

/** Whether a page is one of an official account 微信公众号: an article, or what stands in its place. */
export const isOfAccount = (page: Page): boolean => {
  const { $ } = page;
  // a portal may have taken an article over with its marks
  if (metaOf(page, 'ArticleTitle') !== null) return false;
  return $(BODY).length > 0 ? $(TITLE).length > 0 : CHECKED.test(messageIn(page)) || WITHDRAWN.test(messageIn(page));
};

/** Whether the account says in place of an article that it is there no more. A check of the visitor 环境异常 says nothing of the article. */
export const isWithdrawn = (page: Page): boolean => !CHECKED.test(messageIn(page)) && WITHDRAWN.test(messageIn(page));

/**
 * Reads an article of an official account as a browser shows it.
 * @throws PageError CHALLENGE, NOT_AN_ARTICLE
 */
export function readAccountArticle(page: Page): ArticlePage {
  const { $ } = page;
  const body: Node = $(BODY).first();
  if (body.length === 0) throw new PageError(CHECKED.test(messageIn(page)) ? 'CHALLENGE' : 'NOT_AN_ARTICLE');
  body.find('script, style, iframe').remove();
  const { text, tables, unread } = contentOf($, body);
  return {
    title: tidy($(TITLE).first().text()),
    publishedOn: publishedOn(page),
    source: statedIn($(ACCOUNT).first().text()),
    ...{
      column: null,
      indexNumber: null,
      documentNumber: null,
      issuer: null,
      issuedOn: null,
      validity: null,
      next: null,
    },
    bodyHtml: body.html() ?? '',
    bodyText: text,
    attachments: [],
    tables,
    unread,
  };
}
