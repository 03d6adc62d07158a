import { type Cheerio, type CheerioAPI, load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { type FetchedPage, type PageConfiguration, PageError } from './page.types.js';
import { decodePage } from './page-text.js';
import { wordsOf } from './words.js';

/** A page that is being read. */
export interface Page {
  readonly $: CheerioAPI;
  /** of its meta tags, by names in lower case */
  readonly metas: ReadonlyMap<string, string>;
  /** as it came, decoded */
  readonly text: string;
  /** what relative links are resolved against */
  readonly base: string;
  readonly url: string;
  readonly configuration: PageConfiguration;
}

export type Node = Cheerio<AnyNode>;
export type { AnyNode, Element };

const CHALLENGED = /安全验证|正在进行安全检查|访问验证|人机验证|浏览器验证|正在验证您的浏览器|请完成验证|滑动验证/;
/** A page that says this much says more than that it wants a browser checked. */
const SHORT = 600;

/** A firewall's check or a log-in that stands in for the page. */
function isChallenge($: CheerioAPI, text: string): boolean {
  const words = wordsOf($('body'), {}).replace(/\s+/g, '');
  if (words.length > SHORT) return false;
  const sets = /document\.cookie\s*=/.test(text) && /location\.(?:reload|href|replace)|location\s*=/.test(text);
  const logIn = /登录|登陆|统一身份认证/.test($('title').text()) && $('input[type=password]').length > 0;
  return sets || logIn || CHALLENGED.test(`${$('title').text()}${words}`);
}

const countOf = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

/** Whether a page without its last tags ends in the middle of something: within a tag, a table or a block. */
const endsOpen = (text: string): boolean =>
  text.lastIndexOf('<') > text.lastIndexOf('>') ||
  countOf(text, /<(?:div|table)[\s>]/gi) > countOf(text, /<\/(?:div|table)\s*>/gi);

/** A document that begins and does not end. One of the data store's answers is none, and is cut when its store is. */
const isCut = (text: string): boolean =>
  (/<html[\s>]/i.test(text) && !/<\/(?:html|body)\s*>/i.test(text) && endsOpen(text)) ||
  (text.includes('<datastore>') && !text.includes('</datastore>'));

/** More parts than any page has that somebody reads. */
const MOST_TAGS = 60_000;

/** @throws PageError CUT_SHORT, CHALLENGE, UNREADABLE */
export function openPage({ url, contentType, bytes }: FetchedPage, configuration: PageConfiguration): Page {
  // a run of blanks says nothing, and takes every pattern long
  const text = decodePage(bytes, contentType).replace(/\s{200,}/g, ' ');
  if (countOf(text, /</g) > MOST_TAGS) throw new PageError('UNREADABLE');
  if (isCut(text)) throw new PageError('CUT_SHORT');
  const $ = load(text);
  if (isChallenge($, text)) throw new PageError('CHALLENGE');
  const base = URL.parse($('base[href]').attr('href') ?? '', url)?.href ?? url;
  return { $, metas: metasOf($), text, base, url, configuration };
}

/** An element, or none, as the library's own collection. */
export const pick = ($: CheerioAPI, element: AnyNode | undefined): Node => (element ? $(element) : $(''));

/** Longer ones are no addresses of articles. */
const LONGEST = 2000;

/** The absolute address of a link, or null where it leads nowhere: `#`, a script, mail, something that is no address. */
export function addressOf(href: string | undefined, { base, url }: Pick<Page, 'base' | 'url'>): string | null {
  const trimmed = (href ?? '').trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  const address = URL.parse(trimmed, base);
  if (!address || !/^https?:$/.test(address.protocol) || address.href.length > LONGEST) return null;
  return address.href === url ? null : address.href;
}

/** What the page says of itself in a meta tag, whatever the case of its name; null when it is not there or empty. */
export const metaOf = ({ metas }: Page, name: string): string | null => metas.get(name.toLowerCase()) || null;

/** What a page says of itself, by names in lower case; the first of one name counts. */
function metasOf($: CheerioAPI): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const each of $('meta[name]').toArray()) {
    const name = each.attribs['name']?.trim().toLowerCase() ?? '';
    if (!metas.has(name)) metas.set(name, each.attribs['content']?.trim() ?? '');
  }
  return metas;
}

const ERROR =
  /页面不存在|页面没有找到|找不到(?:该|您|页)|无法找到|不存在或已|已被删除|已经删除|信息已删除|访问的页面|404\s*(?:错误|not\s*found)|出错了|文章不存在|内容不存在/i;

/** A page whose heading says that there is none. */
export const saysMissing = ({ $ }: Page): boolean =>
  ERROR.test($('title, h1, h2, h3, .err, .error').text().replace(/\s+/g, ' '));
