import { WeChatError } from './errors.ts';
import type { Account, Article } from './state.ts';

/** What batchget was asked for. */
export interface Page {
  readonly offset: number;
  readonly count: number;
  readonly noContent: boolean;
}

/**
 * Reads the body of a batchget call as the real interface does.
 *
 * @throws WeChatError 44002 (nothing), 47001 (no JSON), 40097 (a value out of range: count goes from 1 to 20)
 */
export function readPage(text: string): Page {
  if (text === '') throw new WeChatError(44002);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new WeChatError(47001);
  }
  if (typeof body !== 'object' || body === null) throw new WeChatError(47001);
  const { offset, count, no_content: noContent = 0 }: Record<string, unknown> = { ...body };
  return {
    offset: wholeNumber(offset, 0, Number.MAX_SAFE_INTEGER),
    count: wholeNumber(count, 1, 20),
    noContent: wholeNumber(noContent, 0, 1) === 1,
  };
}

/** Numbers in quotes pass, as they do there. */
function wholeNumber(value: unknown, min: number, max: number): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < min || number > max)
    throw new WeChatError(40097);
  return number;
}

/**
 * One page of what an account has published, newest first, in the real interface's own words.
 *
 * @param url where this stand-in can be reached
 * @returns JSON
 */
export function listPublished(account: Account, { offset, count, noContent }: Page, url: string): Buffer {
  const listed = newestFirst(account);
  const page = listed
    .slice(offset, offset + count)
    .map((article) => rendered(article, url)[noContent ? 'bare' : 'whole']);
  const head = Buffer.from(`{"total_count":${listed.length},"item_count":${page.length},"item":[`);
  return Buffer.concat([head, ...page.flatMap((one, at) => (at === 0 ? [one] : [COMMA, one])), END]);
}

const COMMA = Buffer.from(',');
const END = Buffer.from(']}');

/** Makes what an account's list says ready, so that no call has to: the stand-in is never the slow part. */
export function prepareList(account: Account, url: string): void {
  for (const article of newestFirst(account)) rendered(article, url);
}

/** A publication as the list gives it. */
interface Rendered {
  readonly url: string;
  readonly whole: Buffer;
  /** without the texts' content */
  readonly bare: Buffer;
}

/** A publication is never changed, but put in the place of its former self. */
const known = new WeakMap<Article, Rendered>();

function rendered(article: Article, url: string): Rendered {
  const before = known.get(article);
  if (before?.url === url) return before;
  const json = (noContent: boolean) => Buffer.from(JSON.stringify(publication(article, noContent, url)));
  const made = { url, whole: json(false), bare: json(true) };
  known.set(article, made);
  return made;
}

/** An account is never changed, but put in the place of its former self. */
const sorted = new WeakMap<Account, readonly Article[]>();

function newestFirst(account: Account): readonly Article[] {
  const before = sorted.get(account);
  if (before) return before;
  const listed = account.articles
    .filter((article) => !article.massMessage)
    .sort((a, b) => b.updateTime - a.updateTime || (a.articleId < b.articleId ? 1 : -1));
  sorted.set(account, listed);
  return listed;
}

function publication(article: Article, noContent: boolean, url: string): object {
  const { articleId, createTime, updateTime, deleted } = article;
  const news = article.items.map((item, index) => ({
    title: item.title,
    author: item.author,
    digest: item.digest,
    ...(noContent ? {} : { content: item.content }),
    content_source_url: item.contentSourceUrl,
    thumb_media_id: `thumb-${articleId}-${index}`,
    thumb_url: '',
    show_cover_pic: 0,
    need_open_comment: 0,
    only_fans_can_comment: 0,
    url: pageUrl(url, articleId, index),
    is_deleted: deleted,
  }));
  return {
    article_id: articleId,
    content: { news_item: news, create_time: createTime, update_time: updateTime },
    update_time: updateTime,
  };
}

/** The address of one text of a publication. */
export function pageUrl(url: string, articleId: string, index: number): string {
  return `${url}/s/${encodeURIComponent(articleId)}${index === 0 ? '' : `/${index}`}`;
}
