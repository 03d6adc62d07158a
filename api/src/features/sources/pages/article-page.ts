import { isOfAccount, readAccountArticle } from './account-page.js';
import { bodyOf } from './article-body.js';
import { aroundOf, columnOf, dayOf, sourceOf } from './article-facts.js';
import { articleOf, titleOf } from './article-title.js';
import { attachmentsOf } from './attachments.js';
import { contentOf } from './content.js';
import { indexBlock } from './index-block.js';
import { nextPart } from './next-page.js';
import { metaOf, openPage, saysMissing } from './page.js';
import { type ArticlePage, type FetchedPage, type PageConfiguration, PageError } from './page.types.js';

/**
 * Reads an article.
 * @throws PageError CUT_SHORT, CHALLENGE, NOT_AN_ARTICLE
 */
export function readArticle(fetched: FetchedPage, configuration: PageConfiguration): ArticlePage {
  if (fetched.status >= 400) throw new PageError('NOT_AN_ARTICLE');
  const page = openPage(fetched, configuration);
  if (isOfAccount(page)) return readAccountArticle(page);
  const told = metaOf(page, 'ArticleTitle') !== null;
  if (!told && saysMissing(page)) throw new PageError('NOT_AN_ARTICLE');
  const found = bodyOf(page);
  if (!found) throw new PageError('NOT_AN_ARTICLE');
  const { body, place } = found;
  const title = titleOf(page, place);
  const article = articleOf(page, place, title);
  const around = aroundOf(article, place);
  const { text, tables, unread } = contentOf(page.$, body);
  return {
    title,
    publishedOn: dayOf(page, around),
    source: sourceOf(page, around),
    column: columnOf(page, title),
    ...indexBlock(page, place),
    bodyHtml: body.html() ?? '',
    bodyText: text,
    attachments: attachmentsOf(page, article, place),
    tables,
    unread,
    next: nextPart(page),
  };
}
