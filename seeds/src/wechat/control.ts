import { randomBytes } from 'node:crypto';
import type { Calls } from './calls.ts';
import type { Faults } from './faults.ts';
import { pageUrl } from './listing.ts';
import { BadRequest, fieldsOf, flagOf, instantOf, optionalText, textOf } from './parse.ts';
import type { Account, Article, NewsItem, State } from './state.ts';
import type { Tokens } from './tokens.ts';

/** What the control interface acts on. */
export interface Parts {
  readonly state: State;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly calls: Calls;
  /** Where this stand-in can be reached. */
  readonly url: string;
}

/** No such thing under /stand-in/. */
export class NotFound extends Error {}

/**
 * Follows one request below /stand-in/, through which scenarios and tests play the outside world.
 *
 * @param path the parts of the address after /stand-in/
 * @returns what to answer, as JSON
 * @throws BadRequest
 * @throws NotFound
 */
export function control(parts: Parts, method: string, path: readonly string[], body: unknown): object {
  const [accounts, appid, what, id] = path;
  if (method === 'GET' && accounts === 'health') return { ok: true };
  if (accounts !== 'accounts' || !appid) throw new NotFound();
  if (method === 'PUT' && what === undefined) return putAccount(parts.state, appid, body);
  const account = parts.state.account(appid);
  if (!account) throw new NotFound(`account ${appid}`);
  switch (`${method} ${what ?? ''}`) {
    case 'GET ':
      return account;
    case 'POST articles':
      return publish(parts, account, body);
    case 'DELETE articles':
      return withdraw(parts.state, account, id);
    case 'DELETE listed':
      return unlist(parts.state, account, id);
    case 'POST faults':
      parts.faults.add(appid, body);
      return { ok: true };
    case 'DELETE faults':
      parts.faults.clear(appid);
      return { ok: true };
    case 'PUT quota':
      parts.faults.setQuota(appid, body);
      return { ok: true };
    case 'POST expire-tokens':
      parts.tokens.expire(appid);
      return { ok: true };
    case 'GET calls':
      return { calls: parts.calls.of(appid) };
    case 'DELETE calls':
      parts.calls.clear(appid);
      return { ok: true };
    default:
      throw new NotFound();
  }
}

/** Makes an account or changes it; its articles stay. */
function putAccount(state: State, appid: string, body: unknown): object {
  const fields = fieldsOf(body);
  const account: Account = {
    appid,
    secret: textOf(fields, 'secret'),
    name: textOf(fields, 'name'),
    verified: flagOf(fields, 'verified', true),
    allowList: allowListOf(fields['allowList']),
    articles: state.account(appid)?.articles ?? [],
  };
  state.put(account);
  return { appid, name: account.name };
}

function allowListOf(value: unknown): string[] | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) throw new BadRequest('allowList must be a list of addresses');
  return value.map(String);
}

/** Publishes; the same articleId again puts the new text in place of the old one and adds nothing. */
function publish({ state, url }: Parts, account: Account, body: unknown): object {
  const fields = fieldsOf(body);
  const publishedAt = instantOf(fields, 'publishedAt');
  const article: Article = {
    articleId: optionalText(fields, 'articleId') ?? randomBytes(24).toString('base64url'),
    items: itemsOf(fields),
    createTime: publishedAt,
    updateTime: fields['updatedAt'] === undefined ? publishedAt : instantOf(fields, 'updatedAt'),
    deleted: false,
    massMessage: flagOf(fields, 'massMessage', false),
  };
  const others = account.articles.filter(({ articleId }) => articleId !== article.articleId);
  state.put({ ...account, articles: [...others, article] });
  return { articleId: article.articleId, url: pageUrl(url, article.articleId, 0) };
}

function itemsOf(fields: Record<string, unknown>): NewsItem[] {
  const { items } = fields;
  if (items === undefined) return [itemOf(fields)];
  if (!Array.isArray(items) || items.length === 0) throw new BadRequest('items must be a list that is not empty');
  return items.map((item: unknown, index) => itemOf(fieldsOf(item, `items[${index}]`)));
}

function itemOf(fields: Record<string, unknown>): NewsItem {
  const content = textOf(fields, 'content');
  return {
    title: textOf(fields, 'title'),
    author: optionalText(fields, 'author') ?? '',
    // Left out, the digest is the beginning of the text, as there.
    digest: optionalText(fields, 'digest') ?? content.replace(/<[^>]*>/g, '').slice(0, 54),
    content,
    contentSourceUrl: optionalText(fields, 'contentSourceUrl') ?? '',
  };
}

function withdraw(state: State, account: Account, articleId: string | undefined): object {
  if (!account.articles.some((article) => article.articleId === articleId)) throw new NotFound(`article ${articleId}`);
  const articles = account.articles.map((article) =>
    article.articleId === articleId ? { ...article, deleted: true } : article,
  );
  state.put({ ...account, articles });
  return { articleId, deleted: true };
}

/** An article that the list names no more, not even as withdrawn. */
function unlist(state: State, account: Account, articleId: string | undefined): object {
  state.put({ ...account, articles: account.articles.filter((article) => article.articleId !== articleId) });
  return { articleId };
}
